/** One verb of the command line. `run` gives the exit code; it throws UsageError for a wrong command line. */
export interface Command {
  summary: string;
  usage: string;
  run(args: string[]): Promise<number>;
}
