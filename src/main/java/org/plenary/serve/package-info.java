/**
 * Floor 12: pages from memory on loopback. The door is {@link org.plenary.serve.DevServer}. It
 * answers nothing but keys of the site's own map of addresses, so that no path is ever worked out
 * from a request.
 */
@NullMarked
package org.plenary.serve;

import org.jspecify.annotations.NullMarked;
