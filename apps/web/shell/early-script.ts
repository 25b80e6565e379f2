/**
 * Runs before the first paint, on every page: marks that scripts run, applies the theme chosen earlier, says whether
 * somebody is signed in, remembers the language for addresses without one, switches the theme, keeps the press of a form
 * whose scripts are not there yet, and tells the API when a listing has been opened. A page is cached for everybody, so
 * only the browser can know these; waiting for React would flash the wrong colours. Kept to one fixed text, whose hash the
 * script policy allows.
 */
export const earlyScript = `(()=>{var d=document,r=d.documentElement,s;try{s=localStorage}catch{}r.dataset.js="";var t=s&&s.theme;if(t)r.dataset.theme=t;if(/(^|; )signed_in=1/.test(d.cookie))r.dataset.account="";d.cookie="lang="+r.lang+";path=/;max-age=31536000;samesite=lax";addEventListener("click",e=>{if(!e.target.closest||!e.target.closest("[data-theme-toggle]"))return;var k=t||(matchMedia("(prefers-color-scheme:dark)").matches?"dark":"light");r.dataset.theme=t=k=="dark"?"light":"dark";if(s)s.theme=t});addEventListener("submit",e=>{var w=e.target.dataset;if(w.waits!=null){e.preventDefault();e.stopPropagation();w.waits="pressed"}},true);addEventListener("load",()=>{var m=/\\/listing\\/.*-(\\d+)$/.exec(location.pathname);m&&!d.prerendering&&navigator.sendBeacon("/api/views",new Blob(['{"listing":'+m[1]+"}"],{type:"application/json"}))})})()`;
