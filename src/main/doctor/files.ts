import { Problem } from '#base/errors.ts'
import { s3Shelf } from '#documents/files/s3-shelf.ts'
import type { Environment } from '../environment.ts'
import { good, wrong, type Finding } from './finding.ts'

/** A file that nobody has: the hash of nothing is never kept. */
const NOBODYS = '0'.repeat(64)

/** Whether the bucket of attached files answers whoever we are; nothing where they lie in the data folder. */
export async function filesFindings({ s3 }: Pick<Environment, 's3'>): Promise<Finding[]> {
  if (s3 === undefined) return []
  const where = new URL(s3).host
  try {
    await s3Shelf(s3).open(NOBODYS)
  } catch (error) {
    if (error instanceof Problem && error.code === 'NOT_FOUND')
      return [good(`附件存储桶 ${where} 可以访问`, `the bucket of attached files answers at ${where}`)]
    const why = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    return [
      wrong(
        `附件存储桶 ${where} 无法访问：${why}。请核对 SHUNIU_S3 的主机、桶名和密钥`,
        `the bucket of attached files at ${where} cannot be used: ${why}; check SHUNIU_S3`,
      ),
    ]
  }
  return [wrong(`附件存储桶 ${where} 给出了不存在的文件`, `the bucket at ${where} gives files that are not there`)]
}
