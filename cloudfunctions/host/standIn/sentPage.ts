import { html } from 'hono/html'
import { sayInstant } from '../../../src/domain/core/plainDate'
import type { SentMessage } from './state'

const style = `
:root { --ground:#F6F4EF; --card:#fff; --line:#E3DFD6; --ink:#1F2A26; --quiet:#5B6661; --brand:#0F6B52; --tint:#E6F2ED }
@media (prefers-color-scheme: dark) {
  :root { --ground:#14201C; --card:#1C2A25; --line:#2B3B35; --ink:#E7ECE9; --quiet:#A3B0AA; --brand:#5FD0AC; --tint:#22372F }
}
body { margin:0; background:var(--ground); color:var(--ink); font:17px/1.5 system-ui,"PingFang SC","Noto Sans SC",sans-serif }
main { max-width:680px; margin:0 auto; padding:24px 16px 64px }
h1 { font-size:24px; margin:0 0 4px }
p { margin:0 } .quiet { color:var(--quiet); font-size:15px }
ol { list-style:none; margin:20px 0 0; padding:0; display:grid; gap:12px }
li { background:var(--card); border:1px solid var(--line); border-radius:12px; padding:16px }
.head { display:flex; justify-content:space-between; gap:12px; flex-wrap:wrap }
.kind { background:var(--tint); color:var(--brand); border-radius:6px; padding:0 8px; font-size:15px }
.code { font-size:40px; line-height:1.3; letter-spacing:.12em; color:var(--brand); font-weight:600; font-variant-numeric:tabular-nums }
.empty { margin-top:20px; padding:32px 16px; text-align:center; border:1px dashed var(--line); border-radius:12px }
`

const channelWords = { wechat: '微信订阅消息', sms: '短信' } as const

const why = {
  madeUp: '这是示例城市：短信和微信消息都没有真的发出去，在这里可以看到内容。',
  real: '还没有接通短信和微信：消息都没有真的发出去，只在这台机器上可以看到内容。接通后这一页就没有了。',
} as const

/** What was sent, newest first: nothing leaves the machine, so this is where one reads it. */
export const sentPage = (sent: readonly SentMessage[], isMadeUpCity: boolean) =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta http-equiv="refresh" content="5" />
        <title>发出的消息${isMadeUpCity ? ' · 示例城市' : ''}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          <h1>发出的消息</h1>
          <p class="quiet">${isMadeUpCity ? why.madeUp : why.real}页面每 5 秒刷新。</p>
          ${
            sent.length
              ? html`<ol>
                  ${sent.map(item)}
                </ol>`
              : html`<p class="empty quiet">还没有发出过消息。</p>`
          }
        </main>
      </body>
    </html>`

/** An SMS has no title: its channel says it already. */
const titleOf = ({ channel, title }: SentMessage) => (title === channelWords[channel] ? '' : title)

const item = (message: SentMessage) =>
  html`<li>
    <div class="head">
      <span><span class="kind">${channelWords[message.channel]}</span> ${titleOf(message)}</span>
      <time class="quiet" datetime="${message.at}">${sayInstant(message.at)}</time>
    </div>
    <p class="quiet">发给 ${message.to}</p>
    ${message.code ? html`<p class="code">${message.code}</p>` : ''}
    ${message.lines.map((line) => html`<p>${line}</p>`)}
  </li>`
