package fr.essaim.web.data;

import fr.essaim.core.publication.DatasetGuide;
import fr.essaim.core.publication.TermList;
import fr.essaim.web.shell.Language;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /donnees/vocabulaire}: what the terms and codes of the data mean. */
@Named
@RequestScoped
public class VocabularyPage {

  @Inject private DatasetGuide guide;
  @Inject private Language language;

  private List<TermList> lists;

  @PostConstruct
  void load() {
    lists = guide.vocabulary(language.getTag());
  }

  public List<TermList> getLists() {
    return lists;
  }
}
