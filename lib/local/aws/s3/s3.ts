import type { AwsService } from '../service.ts';

export interface CorsRule {
  allowedOrigins: string[];
  allowedMethods: string[];
  allowedHeaders?: string[];
  exposeHeaders?: string[];
  maxAgeSeconds?: number;
}

export interface StoredObject {
  key: string;
  size: number;
  /** With quotes. */
  eTag: string;
  /** ISO 8601. */
  lastModified: string;
  contentType: string;
  /** `x-amz-meta-*`, `cache-control`, `content-disposition`, `content-encoding`, `content-language`, `expires`; lower case. */
  headers: Record<string, string>;
  tags: Record<string, string>;
}

export interface S3 {
  readonly service: AwsService;
  /** Opens the bucket when it exists; CORS rules are replaced. Throws AwsError `InvalidBucketName`. */
  createBucket(bucket: { bucketName: string; cors?: CorsRule[] }): Promise<{ bucketArn: string }>;
  /** Also when it holds objects. */
  deleteBucket(bucketName: string): Promise<void>;
  hasBucket(bucketName: string): Promise<boolean>;
  putObject(object: {
    bucket: string;
    key: string;
    body: Buffer | string;
    contentType?: string;
    headers?: Record<string, string>;
  }): Promise<StoredObject>;
  /** Undefined: no such bucket or key. */
  getObject(bucket: string, key: string): Promise<{ object: StoredObject; body: Buffer } | undefined>;
  deleteObject(bucket: string, key: string): Promise<void>;
  /**
   * A bucket whose objects are files of the assembly: `find` names the file of a key. Read only; used for CDK's asset bucket.
   */
  mountBucket(bucket: { bucketName: string; find(key: string): string | undefined }): void;
}
