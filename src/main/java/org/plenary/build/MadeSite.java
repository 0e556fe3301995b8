package org.plenary.build;

import org.plenary.check.KnownSite;
import org.plenary.check.LedgerReport;

/** What the phases of a build gave. */
record MadeSite(KnownSite known, LedgerReport addresses) {}
