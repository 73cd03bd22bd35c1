import * as v from 'valibot';

/** Where a package comes from when its lock doesn't say. */
const REGISTRY = 'https://registry.npmjs.org/';

const lockfileSchema = v.object({
	packages: v.record(
		v.string(),
		v.object({
			version: v.optional(v.string()),
			license: v.optional(v.string()),
			dev: v.optional(v.boolean(), false),
			resolved: v.optional(v.string(), REGISTRY),
			link: v.optional(v.boolean(), false),
			integrity: v.optional(v.string()),
		}),
	),
});

/** A package that is installed, as package-lock.json has it. */
export interface LockedPackage {
	/** e.g. `node_modules/valibot` */
	readonly path: string;
	readonly version: string;
	/** As the package says: an SPDX expression; `null` where it says nothing. */
	readonly licence: string | null;
	/** `shipped`: part of what people run; `tool`: only to build and test it. */
	readonly use: 'shipped' | 'tool';
	/** Whether it comes from the registry, by its checksum. */
	readonly origin: 'registry' | 'elsewhere';
}

/** Reads package-lock.json. Throws where it isn't one. */
export function lockedPackages(text: string): readonly LockedPackage[] {
	const { packages } = v.parse(lockfileSchema, JSON.parse(text));
	return Object.entries(packages)
		.filter(([path]) => path !== '')
		.map(([path, { version = '', license = null, dev, resolved, link, integrity }]) => ({
			path,
			version,
			licence: license,
			use: dev ? 'tool' : 'shipped',
			origin: resolved.startsWith(REGISTRY) && integrity !== undefined && !link ? 'registry' : 'elsewhere',
		}));
}
