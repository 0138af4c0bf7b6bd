import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const program = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find((path) => existsSync(path));

export interface ImapServer {
  /** Address of a user's mailbox, for the product's setting. */
  urlOf(user: string): string;
  /** Lays mails into a user's mailbox as a delivery agent does. */
  deliver(user: string, mails: (string | Uint8Array)[]): void;
  stop(): void;
}

/** A throw-away IMAP server on loopback: Debian's Dovecot. */
export async function startDovecot(): Promise<ImapServer> {
  if (!program) throw new Error('The tests of mail in need an IMAP server: apt-get install dovecot-imapd');
  const folder = mkdtempSync(join(tmpdir(), 'causeway-dovecot-'));
  const isRoot = process.getuid?.() === 0;
  const me = userInfo();
  const owner = isRoot ? { uid: Number(execFileSync('id', ['-u', 'nobody'])), gid: Number(execFileSync('id', ['-g', 'nobody'])) } : { uid: me.uid, gid: me.gid };
  const port = await freePort();
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'mail'));
  chownSync(join(folder, 'mail'), owner.uid, owner.gid);
  const file = join(folder, 'dovecot.conf');
  writeFileSync(file, configurationOf({ folder, port, ...owner, users: isRoot ? '' : `default_internal_user = ${me.username}\ndefault_login_user = ${me.username}\ndefault_internal_group = ${me.username}\n` }));
  const server = spawn(program, ['-F', '-c', file], { stdio: 'ignore' });
  await listening(port, join(folder, 'log'));
  let n = 0;
  return {
    urlOf: (user) => `imap://${user}:secret@127.0.0.1:${port}/INBOX`,
    deliver: (user, mails) => {
      const home = join(folder, 'mail', user);
      for (const path of [home, ...['new', 'cur', 'tmp'].map((name) => join(home, name))]) {
        if (existsSync(path)) continue;
        mkdirSync(path);
        chownSync(path, owner.uid, owner.gid);
      }
      for (const mail of mails) {
        const path = join(home, 'new', `${1_700_000_000 + (n += 1)}.M${n}P1.test`);
        writeFileSync(path, mail);
        chownSync(path, owner.uid, owner.gid);
      }
    },
    stop: () => {
      server.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configurationOf({ folder, port, uid, gid, users }: { folder: string; port: number; uid: number; gid: number; users: string }): string {
  return `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
${users}first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${folder}/mail/%u
maildir_very_dirty_syncs = no
mail_max_userip_connections = 50
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
}

async function listening(port: number, log: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const open = await new Promise<boolean>((done) => {
      const socket = createConnection(port, '127.0.0.1', () => {
        socket.destroy();
        done(true);
      }).on('error', () => done(false));
    });
    if (open) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`Dovecot does not listen; its log is ${log}`);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
