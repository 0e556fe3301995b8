package org.plenary.page;

/** What a page's template sees. */
public sealed interface PageView
    permits HomeView,
        EventListView,
        EventView,
        OutcomeListView,
        ExploreView,
        ConferenceListView,
        ConferenceView,
        EditionView,
        SubjectListView,
        SubjectView,
        PartyListView,
        PersonView,
        OrganisationView,
        FreePageView,
        WaysView,
        RedirectView,
        TombstoneView {

  Frame frame();
}
