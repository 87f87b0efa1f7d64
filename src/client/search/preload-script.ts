/**
 * Begins the worker of the search and asks for the files that the element of the script names, where the address holds a
 * search; without one the worker begins when the page is there, and the files are fetched when a reader comes to the form.
 * Results do not wait for the values of facets, so these come last. It stands in the page itself: a script of its own would
 * be there later than its files. `service/start-service.ts` takes the worker, or learns that there is none.
 */
export const preloadScript =
  "{const{searchFiles:f,searchWorker:w}=document.currentScript.dataset,begin=()=>{try{self.searchWorker??=new Worker(w,{type:'module'});searchWorker.onerror=()=>self.searchWorker=0}catch{}};if(location.search.length>1){begin();for(const file of f.split(' ')){const link=document.createElement('link');link.rel='preload';link.as='fetch';link.crossOrigin='';if(file.endsWith('values.json'))link.fetchPriority='low';link.href=file;document.head.append(link)}}else addEventListener('load',begin)}";
