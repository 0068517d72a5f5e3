import type { Look } from './shots'

export type Picture = Look & { file: string; page: string; role: string; who: string; state: string; mishaps: string[] }

/** One page with every picture, filtered by what they show; all addresses relative, pictures loaded as they come into sight. */
export const contactSheet = (pictures: readonly Picture[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Screens</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<style>
body{margin:0;font:15px/1.4 system-ui,sans-serif;background:#ddd;color:#222}
form{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:12px;padding:12px;background:#fff;border-bottom:1px solid #bbb}
p{margin:12px 16px 0}
main{display:flex;flex-wrap:wrap;align-items:flex-start;gap:16px;padding:16px}
figure{margin:0;background:#fff;padding:8px;border-radius:6px}
figure img{display:block;border:1px solid #ccc;min-height:80px}
figure.wide img{width:640px}
figcaption{max-width:375px;font-size:13px}
.mishap{color:#a00}
</style></head><body>
<form></form>
<p>WeChat on a PC shows the mini-program phone-wide: weapp has no 1280. Wide screens are those of H5.</p><main></main>
<script>
const pictures=${JSON.stringify(pictures).replace(/</g, '\\u003c')};
const keys=['page','role','state','mode','width','build'];
const form=document.forms[0],main=document.querySelector('main');
for(const key of keys){const select=document.createElement('select');select.name=key;select.ariaLabel=key;
select.append(new Option(key+': all',''),...[...new Set(pictures.map(p=>String(p[key])))].sort().map(v=>new Option(v,v)));
select.value=new URLSearchParams(location.hash.slice(1)).get(key)??'';form.append(select)}
const count=form.appendChild(document.createElement('output'));
function show(){const wanted=new FormData(form);location.replace('#'+new URLSearchParams([...wanted].filter(e=>e[1])));
const seen=pictures.filter(p=>keys.every(k=>!wanted.get(k)||wanted.get(k)===String(p[k])));
count.textContent=seen.length+' of '+pictures.length;
main.replaceChildren(...seen.map(p=>{const figure=document.createElement('figure');figure.className=p.width>400?'wide':'';
const link=figure.appendChild(document.createElement('a'));link.href=p.file;link.target='_blank';
const image=link.appendChild(new Image());image.loading='lazy';image.width=p.width>400?640:375;image.src=p.file;image.alt='';
const words=figure.appendChild(document.createElement('figcaption'));words.textContent=[p.page,p.who,p.state,p.build,p.width,p.mode].join(' · ');
if(p.mishaps.length){const said=figure.appendChild(document.createElement('figcaption'));said.className='mishap';said.textContent=p.mishaps.join('; ')}
return figure}))}
form.addEventListener('change',show);show()
</script></body></html>
`
