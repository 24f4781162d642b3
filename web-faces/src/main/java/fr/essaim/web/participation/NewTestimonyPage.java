package fr.essaim.web.participation;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.participation.GiveTestimony;
import fr.essaim.core.participation.Testimonies;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** Gives a testimony about a prototype that the address may name. */
@Named
@ViewScoped
public class NewTestimonyPage extends DraftedForm {

  static final String PATH = TestimonyTable.PATH + "/nouveau";

  private static final long serialVersionUID = 1L;

  @Inject private Testimonies service;
  @Inject private PrototypeLibrary library;
  @Inject private Redirect redirect;
  @Inject private Text text;

  public void load() {
    String asked = Objects.requireNonNullElse(redirect.parameter("prototype"), "");
    begin(new GiveTestimony(asked, "", false).fields(), 0);
  }

  public void give() {
    save(
        typed -> TestimonyTable.PATH + "/" + service.give(GiveTestimony.of(typed.all())),
        "participation.testimonies.given");
  }

  /** The published prototypes. */
  public List<Option> getPrototypes() {
    return library
        .search(ListQuery.all().sortedBy(PrototypeSort.TITLE).ofSize(ListQuery.MAX_SIZE))
        .rows()
        .stream()
        .map(row -> new Option(row.key(), row.title()))
        .toList();
  }

  /** The box that agrees to being named. */
  public List<Option> getSigning() {
    return List.of(new Option("signed", text.get("participation.field.signed")));
  }

  @Override
  protected String thing() {
    return "testimony/new";
  }

  @Override
  protected String address() {
    return PATH;
  }
}
