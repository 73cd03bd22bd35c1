/** Lines of a function that are its own: those of the functions inside it are not counted, nor are blank and comment lines. */
function ownLines(sourceCode, node, inner) {
	const lines = new Set();
	const innerRanges = inner.map((child) => [child.loc.start.line, child.loc.end.line]);
	for (const token of sourceCode.getTokens(node)) {
		for (let line = token.loc.start.line; line <= token.loc.end.line; line += 1) {
			const nested = innerRanges.some(([start, end]) => line > start && line <= end);
			if (!nested) lines.add(line);
		}
	}
	return lines.size;
}

const maxOwnLines = {
	meta: {
		type: 'suggestion',
		schema: [{ type: 'integer', minimum: 1 }],
		messages: { tooLong: 'This function has {{ count }} lines of its own, more than {{ max }}.' },
	},
	create(context) {
		const max = context.options[0];
		const open = [];
		const enter = (node) => {
			open.at(-1)?.inner.push(node);
			open.push({ node, inner: [] });
		};
		const leave = () => {
			const { node, inner } = open.pop();
			const count = ownLines(context.sourceCode, node, inner);
			if (count > max) context.report({ loc: node.loc.start, messageId: 'tooLong', data: { count, max } });
		};
		const functions = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
		return Object.fromEntries(functions.flatMap((type) => [[type, enter], [`${type}:exit`, leave]])); // prettier-ignore
	},
};

const exportedFunctionHasTsdoc = {
	meta: {
		type: 'suggestion',
		schema: [],
		messages: { missing: 'Say what {{ name }} is, with unit, sign and when it is null: /** … */' },
	},
	create(context) {
		return {
			'ExportNamedDeclaration > FunctionDeclaration'(node) {
				const comment = context.sourceCode.getCommentsBefore(node.parent).at(-1);
				const documented = comment?.type === 'Block' && comment.value.startsWith('*');
				const previous = node.parent.parent.body[node.parent.parent.body.indexOf(node.parent) - 1];
				const isOverload = previous?.declaration?.id?.name === node.id.name;
				if (!documented && !isOverload)
					context.report({ node: node.id, messageId: 'missing', data: { name: node.id.name } });
			},
		};
	},
};

/** The rules of this house that no published plugin has. */
export const houseRules = {
	rules: { 'max-own-lines': maxOwnLines, 'exported-function-has-tsdoc': exportedFunctionHasTsdoc },
};
