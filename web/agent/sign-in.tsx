import type { CenterInfo } from '../../lib/local/pages/protocol.ts';
import type { Word } from '../shared/words.ts';

/** On the laptop an agent signs in by name; in AWS the CCP asks for a password. */
export function SignIn({ agents, word }: { agents: CenterInfo['agents']; word(key: Word): string }) {
  return (
    <section className="card">
      <h2>{word('chooseAgent')}</h2>
      <div className="row">
        {agents.map((agent) => (
          <a key={agent.userName} href={`/agent/?agent=${encodeURIComponent(agent.userName)}`}>
            <button type="button">
              {agent.extension ? `${agent.extension} · ` : ''}
              {agent.userName} · {agent.routingProfile}
            </button>
          </a>
        ))}
      </div>
    </section>
  );
}
