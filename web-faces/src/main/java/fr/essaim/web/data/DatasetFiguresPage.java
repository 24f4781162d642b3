package fr.essaim.web.data;

import fr.essaim.core.publication.DatasetFigures;
import fr.essaim.core.publication.DatasetGuide;
import fr.essaim.web.shell.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /donnees/chiffres}: how much there is in each dataset, as VoID says it. */
@Named
@RequestScoped
public class DatasetFiguresPage {

  @Inject private DatasetGuide guide;
  @Inject private Language language;

  /** None before the first files are made. */
  public List<DatasetFigures> getDatasets() {
    return guide.figures(language.getTag());
  }
}
