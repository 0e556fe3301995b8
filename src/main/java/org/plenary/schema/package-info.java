/**
 * Floor 10: what front matter can say, for editors. The door is {@link
 * org.plenary.schema.SchemaSet}: a JSON Schema (draft-07) for each kind of record and for {@code
 * site.yaml}, with the archive's own names as allowed values.
 */
@NullMarked
package org.plenary.schema;

import org.jspecify.annotations.NullMarked;
