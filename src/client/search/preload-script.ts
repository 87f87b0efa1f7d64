/**
 * Asks for the files that the element of the script names, where the address holds a search; without one they are fetched
 * when a reader comes to the form. Results do not wait for the values of facets, so these come last. It stands in the page itself: a script of its own would be there later than its files.
 */
export const preloadScript =
  "if(location.search.length>1)for(const file of document.currentScript.dataset.searchFiles.split(' ')){const link=document.createElement('link');link.rel='preload';link.as='fetch';link.crossOrigin='';if(file.endsWith('values.json'))link.fetchPriority='low';link.href=file;document.head.append(link)}";
