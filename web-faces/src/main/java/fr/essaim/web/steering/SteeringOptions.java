package fr.essaim.web.steering;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.ObjectiveUnit;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the forms of operations offer to choose from. */
@Named
@RequestScoped
public class SteeringOptions {

  @Inject private OrganisationDirectory organisations;
  @Inject private NetworkOptions network;
  @Inject private Text text;

  /** The keys of the organisations that words find, the likeliest first. */
  public List<String> complete(String words) {
    return organisations.list(ListQuery.words(words)).rows().stream()
        .map(OrganisationCard::key)
        .toList();
  }

  public String name(String key) {
    return network.nameOf(key);
  }

  public List<Option> getUnits() {
    return Option.of(ObjectiveUnit.values(), text);
  }

  public List<Option> getMeasures() {
    return Option.of(Measure.values(), text);
  }
}
