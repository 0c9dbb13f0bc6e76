import * as fs from 'node:fs'
import { LANGUAGES, type Text } from '#base/language.ts'
import { authoritiesIn } from './trust.ts'

/** One setting of the surroundings; `docs/reference/environment.md` is made from this list. */
export interface Variable {
  name:
    | 'PORT'
    | 'HOST'
    | 'SHUNIU_DATA'
    | 'DATABASE_URL'
    | 'SHUNIU_OFFICE'
    | 'SHUNIU_CONNECTIONS'
    | 'SHUNIU_LANGUAGE'
    | 'SHUNIU_ADDRESS'
    | 'SHUNIU_FONTS'
    | 'SHUNIU_CLAMD'
    | 'SHUNIU_S3'
    | 'SHUNIU_CHOP_KEY'
    | 'SHUNIU_CA'
    | 'SHUNIU_SMTP_URL'
    | 'SHUNIU_MAIL_FROM'
    | 'TEST_DATABASE_URL'
    | 'CI'
  byDefault: string
  meaning: Text
  /** What a value looks like, to finish the sentence "it must be …". */
  form: Text
  isValid: (value: string) => boolean
  /** Never shown in a message. */
  isSecret?: true
}

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

const isWhole = (least: number, most: number) => (value: string) =>
  /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most
const isDatabase = (value: string) => /^postgres(ql)?:\/\/\S+$/.test(value)
function holdsAuthorities(file: string): boolean {
  try {
    return authoritiesIn(file).length > 0
  } catch {
    return false
  }
}
const isBucket = (value: string) => {
  const { username = '', password = '' } = URL.parse(value) ?? {}
  return /^https?:$/.test(URL.parse(value)?.protocol ?? '') && username !== '' && password !== ''
}
const databaseForm = text(
  'postgres://用户:密码@主机:端口/库名',
  'postgres://使用者:密碼@主機:連接埠/庫名',
  'postgres://user:password@host:port/database',
)

export const VARIABLES: readonly Variable[] = [
  {
    name: 'PORT',
    byDefault: '8080',
    meaning: text('监听端口', '監聽連接埠', 'The port listened on'),
    form: text('1 到 65535 的整数', '1 到 65535 的整數', 'a whole number from 1 to 65535'),
    isValid: isWhole(1, 65535),
  },
  {
    name: 'HOST',
    byDefault: '127.0.0.1',
    meaning: text(
      '监听地址；0.0.0.0 表示所有网卡',
      '監聽位址；0.0.0.0 表示所有網卡',
      'The address listened on; 0.0.0.0 is every network card',
    ),
    form: text('IP 地址或主机名', 'IP 位址或主機名稱', 'an IP address or a host name'),
    isValid: value => /^[\w.:-]+$/.test(value),
  },
  {
    name: 'SHUNIU_DATA',
    byDefault: '',
    meaning: text(
      '数据目录；默认 .data/office，演示为 .data/demo',
      '資料目錄；預設 .data/office，示範為 .data/demo',
      'The data folder; .data/office by default, .data/demo for the demonstration',
    ),
    form: text('文件夹路径', '資料夾路徑', 'the path of a folder'),
    isValid: value => !value.includes('\0'),
  },
  {
    name: 'DATABASE_URL',
    byDefault: '',
    meaning: text(
      'PostgreSQL 15 以上的数据库；不设则使用内置数据库',
      'PostgreSQL 15 以上的資料庫；不設則使用內建資料庫',
      'A PostgreSQL 15+ database; without it the embedded one is used',
    ),
    form: databaseForm,
    isValid: isDatabase,
    isSecret: true,
  },
  {
    name: 'SHUNIU_OFFICE',
    byDefault: '1',
    meaning: text(
      '本进程服务数据库里的第几个机关；一个数据库里有几个机关，就各起一个进程，各用自己的端口',
      '本行程服務資料庫裡的第幾個機關；一個資料庫裡有幾個機關，就各起一個行程，各用自己的連接埠',
      'Which office of the database this process serves; of several, each has a process and a port of its own',
    ),
    form: text('1 到 999999 的整数', '1 到 999999 的整數', 'a whole number from 1 to 999999'),
    isValid: isWhole(1, 999_999),
  },
  {
    name: 'SHUNIU_CONNECTIONS',
    byDefault: '20',
    meaning: text('数据库连接数上限', '資料庫連線數上限', 'Database connections at most'),
    form: text('2 到 500 的整数', '2 到 500 的整數', 'a whole number from 2 to 500'),
    isValid: isWhole(2, 500),
  },
  {
    name: 'SHUNIU_LANGUAGE',
    byDefault: 'zh-Hans',
    meaning: text('没有指明语言时使用的语言', '沒有指明語言時使用的語言', 'The language when nobody asks for one'),
    form: text(`${LANGUAGES.join('、')} 之一`, `${LANGUAGES.join('、')} 之一`, `one of ${LANGUAGES.join(', ')}`),
    isValid: value => LANGUAGES.some(language => language === value),
  },
  {
    name: 'SHUNIU_ADDRESS',
    byDefault: '',
    meaning: text(
      '人们访问的网址；以 https 开头时 Cookie 只走加密连接',
      '人們存取的網址；以 https 開頭時 Cookie 只走加密連線',
      'Where people reach the product; with https, cookies travel encrypted only',
    ),
    form: text(
      '以 http:// 或 https:// 开头的网址',
      '以 http:// 或 https:// 開頭的網址',
      'an address beginning with http:// or https://',
    ),
    isValid: value => /^https?:\/\/[^\s/]+/.test(value) && URL.canParse(value),
  },
  {
    name: 'SHUNIU_SMTP_URL',
    byDefault: '',
    meaning: text(
      '发送提醒的邮件服务器；不设则不发邮件',
      '傳送提醒的郵件伺服器；不設則不發郵件',
      'The mail server for reminders; without it none are sent',
    ),
    form: text(
      'smtp://用户:密码@主机:端口（加密用 smtps://）',
      'smtp://使用者:密碼@主機:連接埠（加密用 smtps://）',
      'smtp://user:password@host:port (smtps:// when encrypted)',
    ),
    isValid: value => /^smtps?:\/\/\S+$/.test(value) && URL.canParse(value),
    isSecret: true,
  },
  {
    name: 'SHUNIU_MAIL_FROM',
    byDefault: 'shuniu@localhost',
    meaning: text('提醒邮件的发件人', '提醒郵件的寄件人', 'Whom reminders come from'),
    form: text('邮件地址', '郵件地址', 'an e-mail address'),
    isValid: value => /^[^\s@]+@[^\s@]+$/.test(value),
  },
  {
    name: 'SHUNIU_FONTS',
    byDefault: '',
    meaning: text(
      '存放本机关已购字体（仿宋、楷体、黑体、宋体、小标宋）的文件夹；不设则用自带的开源字体',
      '存放本機關已購字型（仿宋、楷體、黑體、宋體、小標宋）的資料夾；不設則用自帶的開源字型',
      'A folder with fonts the office has bought; without it the open ones that are shipped',
    ),
    form: text('已有文件夹的路径', '已有資料夾的路徑', 'the path of a folder that exists'),
    isValid: value => fs.existsSync(value),
  },
  {
    name: 'SHUNIU_CLAMD',
    byDefault: '',
    meaning: text(
      'ClamAV 守护进程（clamd），附件入库前先查病毒；不设则不查。设了而它不答，附件不收',
      'ClamAV 守護程序（clamd），附件入庫前先查病毒；不設則不查。設了而它不答，附件不收',
      'The ClamAV daemon that looks at attachments before they are kept; without it nobody does. While it is silent none is taken',
    ),
    form: text(
      '主机:端口，或套接字文件的路径',
      '主機:連接埠，或通訊端檔案的路徑',
      'host:port, or the path of a socket',
    ),
    isValid: value => /^(?:\/.+|[^\s:/]+:\d{1,5})$/.test(value),
  },
  {
    name: 'SHUNIU_S3',
    byDefault: '',
    meaning: text(
      '存放附件的 S3 存储桶（MinIO、Ceph、公有云均可），须事先建好；不设则存在数据目录里',
      '存放附件的 S3 儲存貯體（MinIO、Ceph、公有雲均可），須事先建好；不設則存在資料目錄裡',
      'A bucket that speaks S3 (MinIO, Ceph, any cloud) for attached files, made beforehand; without it they lie in the data folder',
    ),
    form: text(
      'https://密钥名:密钥@主机:端口/桶名（密钥里的 / 写作 %2F，+ 写作 %2B；区域不是 us-east-1 时加 ?region=区域）',
      'https://金鑰名:金鑰@主機:連接埠/貯體名（金鑰裡的 / 寫作 %2F，+ 寫作 %2B；區域不是 us-east-1 時加 ?region=區域）',
      'https://key:secret@host:port/bucket (a / in the secret as %2F, a + as %2B; ?region= where it is not us-east-1)',
    ),
    isValid: isBucket,
    isSecret: true,
  },
  {
    name: 'SHUNIU_CHOP_KEY',
    byDefault: '',
    meaning: text(
      '加密印章图片的密钥；不设则用数据目录里的 chop.key（首次启动时生成，只有所有者可读，请单独备份）',
      '加密印章圖片的金鑰；不設則用資料目錄裡的 chop.key（首次啟動時產生，只有擁有者可讀，請單獨備份）',
      'The key the pictures of chops are encrypted with; without it chop.key in the data folder (made at the first start, read by its owner only; back it up apart)',
    ),
    form: text('32 字节的 Base64', '32 位元組的 Base64', '32 bytes in Base64'),
    isValid: value => /^[A-Za-z0-9+/]{43}=$/.test(value),
    isSecret: true,
  },
  {
    name: 'SHUNIU_CA',
    byDefault: '',
    meaning: text(
      '另外信任的证书颁发机构：和别的系统交换公文、发邮件、回调时用。内网自签的证书放在这里',
      '另外信任的憑證頒發機構：和別的系統交換公文、發郵件、回呼時用。內網自簽的憑證放在這裡',
      'Further certificate authorities that are trusted when other installations, mail servers and webhooks are asked: those of the office’s own network',
    ),
    form: text('已有 PEM 文件的路径', '已有 PEM 檔案的路徑', 'the path of a PEM file'),
    isValid: holdsAuthorities,
  },
  {
    name: 'TEST_DATABASE_URL',
    byDefault: '',
    meaning: text(
      '测试用的数据库服务器；不设则用临时的内置数据库',
      '測試用的資料庫伺服器；不設則用臨時的內建資料庫',
      'A database server for the tests; without it a throw-away one is used',
    ),
    form: databaseForm,
    isValid: isDatabase,
    isSecret: true,
  },
  {
    name: 'CI',
    byDefault: '',
    meaning: text(
      '在流水线中运行：不提问、不着色',
      '在流水線中執行：不提問、不著色',
      'Set in a pipeline: no questions, no colours',
    ),
    form: text('任意值', '任意值', 'anything'),
    isValid: () => true,
  },
]
