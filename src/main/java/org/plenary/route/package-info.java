/**
 * Floor 5: records and files get URLs, each URL one owner. The door is {@link
 * org.plenary.route.Routes}; {@link org.plenary.route.Ledger} knows those that were promised.
 */
@NullMarked
package org.plenary.route;

import org.jspecify.annotations.NullMarked;
