export interface FunnelStage {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}
