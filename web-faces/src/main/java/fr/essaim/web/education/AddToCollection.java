package fr.essaim.web.education;

import fr.essaim.core.education.CollectionService;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Adds a place to one of one's collections, from its page. */
@Named
@ViewScoped
public class AddToCollection implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CollectionService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String chosen;
  private transient List<Option> collections;

  public List<Option> getCollections() {
    if (collections == null) {
      collections =
          service.list(ListQuery.all().ofSize(ListQuery.MAX_SIZE)).rows().stream()
              .map(row -> new Option(row.key(), row.title()))
              .toList();
    }
    return collections;
  }

  public void add(String place) {
    if (chosen == null || chosen.isEmpty()) {
      throw new BusinessRuleViolation("education.collection.missing").at("collection");
    }
    service.add(chosen, place);
    redirect.to(CollectionPage.path(chosen), text.get("education.collection.added"));
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }
}
