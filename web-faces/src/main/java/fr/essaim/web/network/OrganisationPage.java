package fr.essaim.web.network;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationPublicView;
import fr.essaim.core.prototypes.PrototypeFilters;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.shared.Module;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** {@code /organisations/{key}}: what is public of one; a merged key leads to the survivor's. */
@Named
@RequestScoped
public class OrganisationPage {

  @Inject private PageAddress address;
  @Inject private OrganisationDirectory directory;
  @Inject private PrototypeLibrary library;
  @Inject private Answers answers;
  @Inject private Language language;

  private OrganisationPublicView view;
  private List<PrototypeRow> prototypes = List.of();
  private boolean preview;

  public void load() {
    String asked = address.variable("key");
    view = directory.publicView(asked);
    if (!view.key().equals(asked)) {
      answers.movedTo(language.link(OrganisationCatalogue.PATH + "/" + view.key()));
    } else {
      readPrototypes();
    }
  }

  /** The same of one that is not published yet, for those who may read it. */
  public void preview() {
    view = directory.preview(address.variable("key"));
    preview = true;
    readPrototypes();
  }

  private void readPrototypes() {
    if (Module.PROTOTYPES.isOn()) {
      prototypes =
          library.search(ListQuery.all().with(PrototypeFilters.CENTRE, Set.of(view.key()))).rows();
    }
  }

  /** Whether nobody else sees it as it is shown. */
  public boolean isPreview() {
    return preview;
  }

  public OrganisationPublicView getView() {
    return view;
  }

  /** The first of those that it answers for or that were made there. */
  public List<PrototypeRow> getPrototypes() {
    return prototypes;
  }

  public boolean isWithoutContact() {
    return view.contact().isEmpty()
        && view.website() == null
        && view.street() == null
        && view.postcode() == null;
  }
}
