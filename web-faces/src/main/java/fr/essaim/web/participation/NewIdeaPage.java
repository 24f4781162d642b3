package fr.essaim.web.participation;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.participation.Ideas;
import fr.essaim.core.participation.ProposeIdea;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.identity.ActingFor;
import fr.essaim.web.intranet.Option;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** Proposes an idea to one's centre. */
@Named
@ViewScoped
public class NewIdeaPage extends DraftedForm {

  static final String PATH = IdeaTable.PATH + "/nouvelle";

  private static final long serialVersionUID = 1L;

  @Inject private Ideas service;
  @Inject private Access access;
  @Inject private OrganisationDirectory directory;
  @Inject private ActingFor acting;

  public void load() {
    List<Option> organisations = getOrganisations();
    String proposed =
        organisations.size() == 1 ? (String) organisations.get(0).value() : acting.getKey();
    begin(new ProposeIdea(proposed, "", "").fields(), 0);
  }

  public void propose() {
    save(
        typed -> IdeaTable.PATH + "/" + service.propose(ProposeIdea.of(typed.all())),
        "participation.ideas.proposed");
  }

  /** Those that the person belongs to. */
  public List<Option> getOrganisations() {
    List<String> keys = access.grants().stream().map(Grant::organisationKey).distinct().toList();
    return directory.named(keys).values().stream()
        .map(organisation -> new Option(organisation.key(), organisation.name()))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  @Override
  protected String thing() {
    return "idea/new";
  }

  @Override
  protected String address() {
    return PATH;
  }
}
