import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from './packageTool.ts';
import { shardFromEnvironment } from './reviewShard.ts';

const deploy = (file: string) => join(REPOSITORY, 'deploy', file);
/** Comes with the tools of this package. */
const YAML_READER = join(REPOSITORY, 'node_modules/yaml/bin.mjs');

interface Container {
	readonly args: readonly string[];
	readonly env: readonly { readonly name: string; readonly value: string }[];
	readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string; readonly readOnly?: boolean }[];
}

interface Job {
	readonly kind: 'Job';
	readonly spec: {
		readonly completionMode: string;
		readonly completions: number;
		readonly parallelism: number;
		readonly template: {
			readonly metadata: { readonly labels: object };
			readonly spec: {
				readonly containers: readonly [Container];
				readonly volumes: readonly { readonly name: string }[];
			};
		};
	};
}

interface NetworkPolicy {
	readonly kind: 'NetworkPolicy';
	readonly spec: { readonly podSelector: { readonly matchLabels: object }; readonly policyTypes: readonly string[] };
}

describe('the Kubernetes job', () => {
	const read = spawnSync(process.execPath, [YAML_READER, '--json', '--strict'], {
		encoding: 'utf8',
		input: readFileSync(deploy('kubernetes-job.yaml')),
	});
	const [job, policy] = JSON.parse(read.stdout) as [Job, NetworkPolicy];
	const { spec } = job.spec.template;
	const [container] = spec.containers;

	it('is a job and a network policy, in YAML without a warning', () => {
		expect(read).toMatchObject({ status: 0, stderr: '' });
		expect([job.kind, policy.kind]).toEqual(['Job', 'NetworkPolicy']);
	});

	it('gives each index a part of its own', () => {
		expect(job.spec.completionMode).toBe('Indexed');
		expect(job.spec.parallelism).toBeLessThanOrEqual(job.spec.completions);
		const set = Object.fromEntries(container.env.map(({ name, value }) => [name, value]));
		const last = shardFromEnvironment({ ...set, JOB_COMPLETION_INDEX: `${job.spec.completions - 1}` });
		expect(last).toEqual({ index: job.spec.completions, count: job.spec.completions });
	});

	it('reads recordings from a volume it can’t write to, and has every volume it mounts', () => {
		expect(container.args[0]).toBe('/recordings');
		const mounts = new Map(container.volumeMounts.map((mount) => [mount.mountPath, mount]));
		expect(mounts.get('/recordings')).toMatchObject({ readOnly: true });
		expect(mounts.get('/results')?.readOnly).toBeUndefined();
		expect(spec.volumes.map(({ name }) => name)).toEqual(container.volumeMounts.map(({ name }) => name));
	});

	it('has no network', () => {
		expect(job.spec.template.metadata.labels).toMatchObject(policy.spec.podSelector.matchLabels);
		expect(policy.spec).not.toHaveProperty('egress');
		expect(policy.spec.policyTypes).toContain('Egress');
	});
});

describe.skipIf(process.platform === 'win32')('the Slurm script', () => {
	const script = readFileSync(deploy('slurm.sh'), 'utf8');

	it('is a shell script', () => {
		expect(spawnSync('bash', ['-n', deploy('slurm.sh')], { encoding: 'utf8' })).toMatchObject({
			status: 0,
			stderr: '',
		});
	});

	it('counts as many parts as the array has tasks', () => {
		const [, last] = /^#SBATCH --array=0-(\d+)$/mu.exec(script) ?? [];
		expect(script).toContain(`\${PLUMBLINE_SHARDS:-${Number(last) + 1}}`);
	});

	it('hands its task to the container, with recordings that can’t be written to', () => {
		const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
		const stand = join(folder, 'apptainer');
		writeFileSync(stand, '#!/bin/sh\nfor each; do echo "$each"; done\n');
		chmodSync(stand, 0o755);
		const env = {
			PATH: `${folder}:${process.env['PATH'] ?? ''}`,
			RECORDINGS: '/data/my recordings',
			RESULTS: join(folder, 'results'),
			IMAGE: 'plumbline.sif',
			SLURM_ARRAY_TASK_ID: '7',
		};
		const { stdout, status } = spawnSync('bash', [deploy('slurm.sh')], { encoding: 'utf8', env });
		const told = stdout.trimEnd().split('\n');
		expect(status).toBe(0);
		expect(told).toEqual(expect.arrayContaining(['/data/my recordings:/recordings:ro', 'SLURM_ARRAY_TASK_ID=7']));
		expect(told.slice(told.indexOf('plumbline.sif') + 1)).toEqual(expect.arrayContaining(['/recordings', '--resume']));
		expect(spawnSync('bash', [deploy('slurm.sh')], { env: { ...env, IMAGE: '' } }).status).not.toBe(0);
	});
});

describe('the container', () => {
	it('copies everything that a build is made of, and runs as nobody in particular', () => {
		const text = readFileSync(deploy('Containerfile'), 'utf8');
		for (const part of ['src', 'models', 'public', 'vite.config.ts', 'package-lock.json']) {
			expect(text).toMatch(new RegExp(`^COPY .*\\b${part}\\b`, 'mu'));
		}
		expect(text).toMatch(/^USER node$/mu);
	});
});
