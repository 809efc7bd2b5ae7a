// CommonJS packages call `require` for Node's own modules, which an ES module does not have.
const { basename } = require("node:path");
exports.kind = basename("/from/commonjs");
