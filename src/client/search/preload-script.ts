/**
 * Begins the worker of the search and asks for the files that the element of the script names, where the address holds a
 * search; without one the worker begins when the page is there, and the files are fetched when a reader comes to the form.
 * What the worker reads is handed over to it (`given-files.ts`): where a host forbids browsers to keep files, it would be
 * fetched twice. Results do not wait for the values of facets, which the page reads itself, so these come last. It stands
 * in the page itself: a script of its own would be there later than its files. `service/start-service.ts` takes the
 * worker, or learns that there is none.
 */
export const preloadScript =
  "{const{searchFiles:f,searchWorker:w}=document.currentScript.dataset,begin=()=>{try{self.searchWorker??=new Worker(w,{type:'module'});searchWorker.onerror=()=>self.searchWorker=0}catch{}},files=f.split(' '),own=files.filter(one=>!one.endsWith('values.json')),give=(message,moved=[])=>self.searchWorker&&searchWorker.postMessage(message,moved);if(location.search.length>1){begin();if(self.searchWorker){give({kind:'files',addresses:own});for(const address of own)fetch(address).then(answer=>answer.ok?answer.arrayBuffer():undefined).then(bytes=>give({kind:'file',address,bytes},bytes&&[bytes]),()=>give({kind:'file',address}))}for(const file of files){if(self.searchWorker&&own.includes(file))continue;const link=document.createElement('link');link.rel='preload';link.as='fetch';link.crossOrigin='';if(!own.includes(file))link.fetchPriority='low';link.href=file;document.head.append(link)}}else addEventListener('load',begin)}";
