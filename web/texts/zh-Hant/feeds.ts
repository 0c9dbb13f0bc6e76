/** Words of calendar feeds, Traditional Chinese. */
export const feedTexts = {
  'feed.title': '日曆訂閱',
  'feed.text':
    '在手機或電腦的日曆裡看到自己的到期、值班和訂用，或一輛車、一間會議室的佔用；日曆會自動更新。內部事項和工作秘密不進日曆',
  'feed.of': '訂閱什麼',
  'feed.own': '我的日程',
  'feed.another': '再訂閱一輛車、一間會議室',
  'feed.make': '產生位址',
  'feed.made': '「{name}」的訂閱位址',
  'feed.copy': '複製位址',
  'feed.copied': '已複製',
  'feed.help': '在日曆裡選「新增訂閱日曆」，貼上這個位址。位址只顯示這一次；拿到它的人能看到您日曆裡的內容，請不要轉發',
  'feed.since': '{moment} 產生',
  'feed.renew': '換新位址',
  'feed.renewOf': '換新位址：{name}',
  'feed.renewAsk': '換新「{name}」的位址？舊位址立即失效，日曆裡要重新新增',
  'feed.revokeOf': '撤銷：{name}',
  'feed.revokeAsk': '撤銷「{name}」的訂閱？用它的日曆會立即停止更新',
} as const
