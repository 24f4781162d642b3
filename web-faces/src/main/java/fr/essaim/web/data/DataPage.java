package fr.essaim.web.data;

import fr.essaim.core.publication.DatasetGuide;
import fr.essaim.core.publication.DatasetView;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /donnees}: what there is to take, in which form, under which licence. */
@Named
@RequestScoped
public class DataPage {

  @Inject private DatasetGuide guide;
  @Inject private Language language;
  @Inject private Features features;

  /** None before the first files are made. */
  public List<DatasetView> getDatasets() {
    return guide.datasets(language.getTag());
  }

  /** A type of things that there are, to show what their addresses look like. */
  public String getSample() {
    return features.sample();
  }
}
