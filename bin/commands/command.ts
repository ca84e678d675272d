/** One verb of the command line. `run` gives the exit code; it throws UsageError for a wrong command line. */
export interface Command {
  usage: string;
  run(args: string[]): Promise<number>;
  /** What `--help` prints where it depends on the arguments; else `usage`. */
  usageOf?(args: string[]): Promise<string | undefined>;
}
