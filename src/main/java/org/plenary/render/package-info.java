/**
 * Floor 8: views and FreeMarker templates become bytes. The door is {@link
 * org.plenary.render.TemplateRenderer}.
 */
@NullMarked
package org.plenary.render;

import org.jspecify.annotations.NullMarked;
