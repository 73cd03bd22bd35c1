/** Layers of src/analysis from the lowest up: a layer imports from its own and from those before it. */
const ANALYSIS_LAYERS = [
	['geometry'],
	['watch'],
	['signal'],
	['pose'],
	['kinematics'],
	['reps'],
	['faults'],
	['exercises'],
	['cues', 'flow'],
	['session'],
	['counting'],
	['export'],
	['curves'],
	['compare'],
];

/** Layers that consume or make parts of what the analyzer answers: they may name the types of `analysis.ts`. */
const NAMES_THE_RESULT = ['cues', 'flow', 'session', 'counting'];

const analysisDownward = ANALYSIS_LAYERS.map((layer, index) => {
	const below = ANALYSIS_LAYERS.slice(0, index + 1).flat();
	const mayNameResult = layer.some((folder) => NAMES_THE_RESULT.includes(folder));
	return {
		name: `analysis-${layer.join('-')}-looks-down`,
		severity: 'error',
		comment: `src/analysis/${layer.join(' and ')} may import only ${below.join(', ')}.`,
		from: { path: `^src/analysis/(${layer.join('|')})/`, pathNot: '\\.test\\.ts$' },
		to: {
			path: '^src/',
			pathNot: [
				`^src/analysis/(${below.join('|')})/`,
				'^src/language/',
				...(mayNameResult ? ['^src/analysis/analysis\\.ts$'] : []),
			],
		},
	};
});

const TESTS = '\\.test(\\.svelte)?\\.ts$';

module.exports = {
	forbidden: [
		...analysisDownward,
		{
			name: 'analysis-is-pure',
			severity: 'error',
			comment: 'The analysis knows nothing outside itself.',
			from: { path: '^src/analysis/', pathNot: TESTS },
			to: {
				path: '.',
				// The encoder of FIT files is arithmetic on bytes.
				pathNot: [
					'^src/(analysis|language)/',
					'^node_modules/valibot/',
					'^node_modules/fit-file-parser/dist/fit-encoder',
				],
			},
		},
		{
			name: 'athlete-is-pure',
			severity: 'error',
			comment: 'The figure is mathematics; it knows the vocabulary of the analysis and nothing else.',
			from: { path: '^src/athlete/', pathNot: TESTS },
			to: { path: '.', pathNot: ['^src/athlete/', '^src/analysis/'] },
		},
		{
			name: 'athlete-shares-no-measure',
			severity: 'error',
			comment: 'As an oracle of the analysis the figure shares its vocabulary and units, not what it measures.',
			from: { path: '^src/athlete/', pathNot: TESTS },
			to: {
				path: '^src/analysis/',
				pathNot: '^src/analysis/(geometry|pose/landmarks\\.ts$)',
				dependencyTypesNot: ['type-only'],
			},
		},
		{
			name: 'guide-is-pure',
			severity: 'error',
			comment: 'What a person is told about an exercise is data beside its rules.',
			from: { path: '^src/guide/', pathNot: TESTS },
			to: { path: '.', pathNot: '^src/(guide|analysis|language)/' },
		},
		{
			name: 'workout-is-pure',
			severity: 'error',
			comment: 'Programmes, plans and progress are data and arithmetic; time comes in as events.',
			from: { path: '^src/workout/', pathNot: TESTS },
			to: { path: '.', pathNot: ['^src/(workout|analysis|guide|language)/', '^node_modules/valibot/'] },
		},
		{
			name: 'companion-is-pure',
			severity: 'error',
			comment: 'Messages, rates and words for what is worn are arithmetic; bytes and time come in from outside.',
			from: { path: '^src/companion/', pathNot: TESTS },
			to: { path: '.', pathNot: ['^src/(companion|analysis|language)/', '^node_modules/valibot/'] },
		},
		{
			name: 'the-wrist-knows-messages',
			severity: 'error',
			comment: 'The page for the wrist is small: it shares the messages and nothing else of the app.',
			from: { path: '^src/watch/', pathNot: TESTS },
			to: { path: '^src/', pathNot: '^src/(watch|companion)/' },
		},
		{
			name: 'language-is-pure',
			severity: 'error',
			comment: 'How numbers, dates and forms are written; catalogues are put in where texts stand.',
			from: { path: '^src/language/', pathNot: TESTS },
			to: {
				path: '.',
				pathNot: ['^src/language/', '/\\.wuchale/', '^node_modules/wuchale/', '^node_modules/@fontsource'],
			},
		},
		{
			name: 'picture-is-pure',
			severity: 'error',
			comment: 'Scaling and colours are arithmetic on bytes.',
			from: { path: '^src/picture/', pathNot: TESTS },
			to: { path: '.', pathNot: '^src/picture/' },
		},
		{
			name: 'io-knows-what-is-pure',
			severity: 'error',
			from: { path: '^src/io/', pathNot: TESTS },
			to: { path: '^src/', pathNot: '^src/(io|analysis|athlete|picture|companion|language)/' },
		},
		{
			name: 'io-folders-are-islands',
			severity: 'error',
			comment: 'Folders of io share nothing but the types of a port, and what may run as a script.',
			from: { path: '^src/io/([^/]+)/', pathNot: TESTS },
			to: {
				path: '^src/io/',
				pathNot: ['^src/io/$1/', '^src/io/camera/frameSource\\.ts$', '^src/io/trustedScripts\\.ts$'],
			},
		},
		{
			name: 'state-knows-analysis',
			severity: 'error',
			from: { path: '^src/state/', pathNot: TESTS },
			to: { path: '^src/', pathNot: '^src/(state|workout|analysis|io|guide|companion|language)/' },
		},
		{
			name: 'state-names-io-by-type',
			severity: 'error',
			comment: 'Adapters come in through the constructor.',
			from: { path: '^src/state/', pathNot: TESTS },
			to: { path: '^src/io/', dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'ui-knows-state-and-analysis',
			severity: 'error',
			from: { path: '^src/ui/', pathNot: TESTS },
			to: { path: '^src/', pathNot: '^src/(ui|state|workout|analysis|athlete|guide|companion|language)/' },
		},
		{
			name: 'commands-know-analysis-and-athlete',
			severity: 'error',
			comment:
				'Commands drive the built page from outside, or run the analysis in Node; they name models and backends as the port does, and types of what they are sent. What is read out of bytes, whoever opened the file, they share with the page.',
			from: { path: '^src/commands/', pathNot: TESTS },
			to: {
				path: '^src/',
				pathNot: [
					'^src/(commands|workout|analysis|athlete|companion|language)/',
					'^src/io/estimator/poseEstimator\\.ts$',
					'^src/io/files/(creationTime|fileFingerprint)\\.ts$',
				],
				dependencyTypesNot: ['type-only'],
			},
		},
		{
			name: 'nobody-knows-commands',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/commands/' },
			to: { path: '^src/commands/' },
		},
		{
			name: 'nobody-knows-dev',
			severity: 'error',
			comment: 'What is made for development is loaded by address or lazily from the shell.',
			from: { path: '^src/', pathNot: ['^src/dev/', '^src/(main\\.ts|App\\.svelte)$'] },
			to: { path: '^src/dev/', dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'only-main-composes',
			severity: 'error',
			comment: 'It is loaded once the language is there.',
			from: { path: '^src/', pathNot: '^src/boot\\.ts$' },
			to: { path: '^src/main\\.ts$' },
		},
		{
			name: 'node-stays-in-commands',
			severity: 'error',
			from: { path: '^src/', pathNot: ['^src/commands/', TESTS] },
			to: { dependencyTypes: ['core'] },
		},
		{
			name: 'pose-model-stays-in-the-estimator',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/io/estimator/' },
			to: { path: '^node_modules/@(tensorflow|tensorflow-models)/' },
		},
		{
			name: 'source-does-not-know-tests',
			severity: 'error',
			from: { path: '^src/', pathNot: TESTS },
			to: { path: ['^tests/', TESTS] },
		},
		{ name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'no-barrels',
			severity: 'error',
			comment: 'Import from the file that holds it; only an exercise has an index.ts.',
			from: {},
			to: { path: '^src/.*/index\\.ts$', pathNot: '^src/analysis/exercises/[^/]+/index\\.ts$' },
		},
		{
			name: 'everything-resolves',
			severity: 'error',
			comment: 'But for what a build writes from the catalogues.',
			from: { path: '^src/' },
			to: { couldNotResolve: true, pathNot: '/\\.wuchale/' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
		},
	},
};
