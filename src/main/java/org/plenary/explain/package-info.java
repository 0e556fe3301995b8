/**
 * Floor 10: why something of an archive or its site exists. The door is {@link
 * org.plenary.explain.Explainer}, which reads what earlier floors made and renders nothing.
 */
@NullMarked
package org.plenary.explain;

import org.jspecify.annotations.NullMarked;
