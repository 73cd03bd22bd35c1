import { parse, type AnyNode, type Node, type Program } from 'acorn';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BANGLE_APP_FILE, BANGLE_APP_VERSION, START_LINE } from '../../src/companion/bangleUpload.ts';
import { asciiBytes } from '../../src/companion/ascii.ts';
import { bangleLine } from '../../src/companion/bangleLine.ts';
import { HAPTIC_PATTERNS_MS } from '../../src/companion/hapticWords.ts';
import { createJsonFinder } from '../../src/companion/jsonFinder.ts';
import { HAPTIC_WORDS, parseIn, type In, type StateMessage } from '../../src/companion/messages.ts';
import { bangleAppSource, createFakeBangle } from '../support/fakeBangle.ts';
import { IN_A_SET } from '../support/stateMessage.ts';

/** What the firmware gives, of what the app may name. */
const GIVEN = new Set(
	'Array Bangle BTN1 Bluetooth Date E JSON Math NRF String btoa clearInterval clearTimeout g global process setInterval setTimeout setWatch undefined'.split(
		' ',
	),
);
/** Not there, or not as elsewhere (espruino.com/Features). */
const NOT_THERE = new Set(
	'freeze seal preventExtensions isFrozen propertyIsEnumerable lastIndexOf trunc sign isSafeInteger EPSILON toJSON normalize codePointAt'.split(
		' ',
	),
);
const NO_STATEMENTS = new Set(['LabeledStatement', 'WithStatement', 'DebuggerStatement']);

const isNode = (value: unknown): value is AnyNode =>
	typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function childrenOf(node: Node): readonly AnyNode[] {
	return Object.values(node).flatMap((value: unknown) =>
		Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
	);
}

function everyNode(node: AnyNode, inside: (node: AnyNode) => boolean = () => true): readonly AnyNode[] {
	return [node, ...(inside(node) ? childrenOf(node).flatMap((child) => everyNode(child, inside)) : [])];
}

const isFunction = ({ type }: AnyNode) => type === 'FunctionDeclaration' || type === 'FunctionExpression';

/** Names of functions that are used in a list of statements before the statement that makes them. */
function hoisted(statements: readonly AnyNode[]): readonly string[] {
	const madeAt = new Map<string, number>();
	statements.forEach((each, index) => {
		if (each.type === 'FunctionDeclaration' && each.id != null) madeAt.set(each.id.name, index);
	});
	return statements.flatMap((statement, index) => {
		if (statement.type === 'FunctionDeclaration') return [];
		const names = everyNode(statement, (node) => !isFunction(node)).flatMap((node) =>
			node.type === 'Identifier' ? [node.name] : [],
		);
		return names.filter((name) => (madeAt.get(name) ?? -1) > index);
	});
}

const hoistedIn = (program: Program) => [
	...hoisted(program.body),
	...everyNode(program).flatMap((node) => (node.type === 'BlockStatement' ? hoisted(node.body) : [])),
];

describe('the app for Bangle.js, as its interpreter reads it', () => {
	const source = bangleAppSource();
	const semicolonsLeftOut: number[] = [];
	const program = parse(source, {
		ecmaVersion: 5,
		sourceType: 'script',
		onInsertedSemicolon: (at) => semicolonsLeftOut.push(at),
	});
	const nodes = everyNode(program);

	it('is ES5 in ASCII, and leaves out no semicolon', () => {
		expect(source).toMatch(/^[\t\n\x20-\x7e]+$/);
		expect(semicolonsLeftOut).toEqual([]);
	});

	it('uses no statement that the interpreter does not know, and no text over several lines', () => {
		expect(nodes.filter(({ type }) => NO_STATEMENTS.has(type))).toEqual([]);
		const texts = nodes.filter((node) => node.type === 'Literal' && typeof node.value === 'string');
		expect(texts.filter(({ start, end }) => source.slice(start, end).includes('\n'))).toEqual([]);
	});

	it('makes each function before it is used: nothing is hoisted', () => {
		expect(hoistedIn(program)).toEqual([]);
		expect(hoistedIn(parse('a(); function a() { b(); function b() {} }', { ecmaVersion: 5 }))).toEqual(['a', 'b']);
	});

	it('names only what is its own or the firmware’s', () => {
		const own = new Set(
			nodes.flatMap((node) => {
				if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') return [node.id.name];
				if (node.type !== 'FunctionDeclaration' && node.type !== 'FunctionExpression') return [];
				const names = node.params.flatMap((param) => (param.type === 'Identifier' ? [param.name] : []));
				return node.id == null ? names : [...names, node.id.name];
			}),
		);
		const named = new Set<string>();
		const members = new Set<string>();
		for (const node of nodes) {
			const skipped =
				node.type === 'MemberExpression' && !node.computed ? node.property : node.type === 'Property' ? node.key : null;
			if (skipped?.type === 'Identifier') members.add(skipped.name);
			for (const child of childrenOf(node)) if (child.type === 'Identifier' && child !== skipped) named.add(child.name);
		}
		expect([...named].filter((name) => !own.has(name) && !GIVEN.has(name))).toEqual([]);
		expect([...members].filter((name) => NOT_THERE.has(name))).toEqual([]);
	});

	it('is of the version that the page brings', () => {
		expect(source).toContain(`var APP = '${BANGLE_APP_VERSION}';`);
	});
});

const WORK: StateMessage = { ...IN_A_SET, n: 0 };

describe('the app for Bangle.js, running', () => {
	const heard: In[] = [];
	let watch: ReturnType<typeof createFakeBangle>;
	const tell = (...messages: readonly Parameters<typeof bangleLine>[0][]) => {
		for (const message of messages) watch.receive(asciiBytes(bangleLine(message)));
	};
	const commands = () => heard.flatMap((message) => (message.t === 'cmd' ? [message.a] : []));
	const press = async (heldMs: number) => {
		const pressed = watch.press(heldMs);
		await vi.advanceTimersByTimeAsync(heldMs);
		await pressed;
	};

	beforeEach(() => {
		vi.useFakeTimers();
		heard.length = 0;
		const finder = createJsonFinder();
		watch = createFakeBangle({
			files: { [BANGLE_APP_FILE]: bangleAppSource() },
			say: (text) => {
				for (const json of finder.push(text)) {
					const parsed = parseIn(json);
					if ('refused' in parsed) throw new Error(`${json}: ${parsed.refused}`);
					heard.push(parsed.message);
				}
			},
		});
		watch.connect();
		watch.receive(asciiBytes(START_LINE));
		vi.advanceTimersByTime(1);
		return () => vi.useRealTimers();
	});

	it('says hello in the words of the protocol, and how full it is', () => {
		expect(heard).toEqual([
			{ t: 'hello', v: 1, dev: 'BANGLEJS2', app: BANGLE_APP_VERSION, caps: ['hr', 'imu', 'text', 'haptic', 'cmd'] },
			{ t: 'bat', p: 80 },
		]);
		expect(watch.screen().words).toContain('Linked');
	});

	it('shows count, goal and set, and counts a rep', () => {
		tell(WORK, { t: 'rep', seq: 2, n: 1, q: 2 }, { t: 'rep', seq: 3, n: 2, q: 0 });
		expect(watch.screen()).toEqual({ words: ['Squat', '2/3', '2', 'of 10', '--'], colour: '#000' });
	});

	it('shows a cue in its colour with its word and the count, then the count again', () => {
		tell({ ...WORK, n: 4 }, { t: 'cue', seq: 2, code: 'knee-valgus', s: 'Knees out', sev: 2 });
		expect(watch.screen()).toEqual({ words: ['Knees', 'out', '4'], colour: '#ff0' });
		tell({ t: 'cue', seq: 3, code: 'pain', s: 'Stop', sev: 3 });
		expect(watch.screen()).toEqual({ words: ['Stop', '4'], colour: '#f00' });
		tell({ t: 'cue', seq: 4, code: 'praise', s: 'Clean', sev: 1 });
		expect(watch.screen()).toEqual({ words: ['Clean', '4'], colour: '#0f0' });
		vi.advanceTimersByTime(2500);
		expect(watch.screen().colour).toBe('#000');
	});

	it('feels each word as every other wrist does', () => {
		for (const word of HAPTIC_WORDS) {
			tell({ t: 'buzz', seq: 1, w: word });
			vi.advanceTimersByTime(2000);
			expect(watch.felt()).toEqual(HAPTIC_PATTERNS_MS[word].filter((_, index) => index % 2 === 0));
		}
	});

	it('takes the button for start and pause, and a long press for the end', async () => {
		tell(WORK);
		await press(100);
		expect(commands()).toEqual(['toggle']);
		await press(900);
		expect(commands().filter((action) => action === 'stop')).toHaveLength(1);
		vi.advanceTimersByTime(200);
		expect(watch.felt()).toEqual([80, 80]);
	});

	it('takes swipes between sets only', () => {
		tell(WORK);
		watch.swipe(-1);
		tell({ ...WORK, stage: 'rest', rest: 30 });
		watch.swipe(-1);
		watch.swipe(1);
		expect(commands()).toEqual(['next', 'redo']);
	});

	it('asks again until its command was heard, and not for ever', () => {
		tell({ ...WORK, stage: 'rest', rest: 30 });
		watch.swipe(-1);
		vi.advanceTimersByTime(900);
		const sent = heard.flatMap((message) => (message.t === 'cmd' ? [message.id] : []));
		expect(sent).toEqual([sent[0], sent[0]]);
		tell({ t: 'ack', id: sent[0] ?? '' });
		vi.advanceTimersByTime(5000);
		expect(commands()).toHaveLength(2);
		watch.swipe(1);
		vi.advanceTimersByTime(20_000);
		expect(commands()).toHaveLength(5);
	});

	it('counts a rest down by itself', () => {
		tell({ ...WORK, stage: 'rest', rest: 45 });
		vi.advanceTimersByTime(7000);
		expect(watch.screen().words).toContain('38');
	});

	it('measures the heart while linked, and keeps what it does not trust to itself', () => {
		tell(WORK);
		expect(watch.power.heart).toBe(true);
		watch.beat(131.6, 90);
		watch.beat(80, 20);
		watch.beat(0, 90);
		expect(heard.filter(({ t }) => t === 'hr')).toEqual([{ t: 'hr', b: 132, c: 90 }]);
		expect(watch.screen().words).toContain('132');
		watch.disconnect();
		expect(watch.power.heart).toBe(false);
		expect(watch.screen().words).toContain('Not linked');
	});

	it('streams motion when asked, a second at a time', () => {
		watch.move(0, 0, 1);
		tell({ t: 'imu', on: 1 });
		expect(watch.power.pollMs).toBe(40);
		for (let sample = 0; sample < 25; sample++) watch.move(-0.5, 0.25, 1);
		const [batch] = heard.filter((message) => message.t === 'imu');
		expect(batch?.hz).toBe(25);
		const bytes = Buffer.from(batch?.d ?? '', 'base64');
		expect([bytes.length, bytes.readInt16LE(0), bytes.readInt16LE(2), bytes.readInt16LE(4)]).toEqual([
			150, -500, 250, 1000,
		]);
		tell({ t: 'imu', on: 0 });
		for (let sample = 0; sample < 50; sample++) watch.move(0, 0, 1);
		expect(heard.filter(({ t }) => t === 'imu')).toHaveLength(1);
	});

	it('answers a ping, and shows the set again after it was away', () => {
		tell({ t: 'ping', id: 7 });
		expect(heard.at(-1)).toEqual({ t: 'pong', id: 7, bat: 80 });
		tell({ ...WORK, n: 6 });
		watch.disconnect();
		watch.connect();
		tell({ t: 'hi' }, { ...WORK, n: 8 });
		expect(watch.screen().words).toContain('8');
		expect(heard.filter(({ t }) => t === 'hello')).toHaveLength(2);
	});

	it('draws every stage within the screen', () => {
		for (const stage of ['idle', 'explain', 'ready', 'work', 'rest', 'pain', 'paused', 'done'] as const) {
			tell({ ...WORK, stage, n: 1234, goal: 60, label: 'Single-leg hip-hinge to the side, alternating' });
			expect(watch.screen().words.length).toBeGreaterThan(2);
		}
	});
});
