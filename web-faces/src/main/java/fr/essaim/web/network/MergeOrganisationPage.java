package fr.essaim.web.network;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.MergeComparison;
import fr.essaim.core.network.MergeOrganisations;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationMerges;
import fr.essaim.core.network.OrganisationTwin;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.web.history.ChosenFields;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Address;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Two records of one organisation beside each other, field by field: which value stays is chosen,
 * then one of them ends. The address says which one stays.
 */
@Named
@ViewScoped
public class MergeOrganisationPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String WITH = "avec";

  @Inject private OrganisationDirectory directory;
  @Inject private OrganisationMerges merges;
  @Inject private OrganisationHistory words;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private final ChosenFields fields = new ChosenFields();
  private String keptKey;
  private transient OrganisationView gone;
  private transient MergeComparison comparison;

  public void load() {
    String key = redirect.variable("key");
    gone = directory.view(key);
    me.require(Permission.ORGANISATION_MERGE, gone.key());
    keptKey = keptKey == null ? Objects.requireNonNullElse(redirect.parameter(WITH), "") : keptKey;
    if (!keptKey.isEmpty()) {
      comparison = merges.compare(key, keptKey);
      fields.compare(
          comparison.gone().details().fields(), comparison.kept().details().fields(), words);
    }
  }

  public void merge() {
    merges.merge(new MergeOrganisations(gone.key(), keptKey, fields.fromGone()));
    redirect.to(
        OrganisationRecordPage.path(keptKey), text.of("network.merge.done", gone.details().name()));
  }

  /** The record that ends. */
  public OrganisationView getGone() {
    return gone;
  }

  /** Both records; null before the other one is named. */
  public MergeComparison getComparison() {
    return comparison;
  }

  /** What both say, and which of it stays. */
  public ChosenFields getFields() {
    return fields;
  }

  /** What would follow, in words. */
  public List<String> getFollowing() {
    return comparison.following().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> text.count("network.merge.following." + each.getKey(), each.getValue()))
        .toList();
  }

  /** What speaks against their being one organisation. */
  public List<String> getWarnings() {
    List<String> warnings = new ArrayList<>();
    for (ChosenFields.Field field : fields.getDiffering()) {
      boolean bothSay = !field.gone().isEmpty() && !field.kept().isEmpty();
      if (bothSay && Set.of("kind", "commune", "siret").contains(field.name())) {
        warnings.add(text.of("network.merge.unlike." + field.name(), field.gone(), field.kept()));
      }
    }
    return warnings;
  }

  /** Other records that are probably this organisation. */
  public List<OrganisationTwin> getTwins() {
    return merges.twins(gone.key());
  }

  /** Where this record and another one are beside each other. */
  public String merging(OrganisationTwin twin) {
    return address(gone.key(), twin.key());
  }

  /** The same the other way round: the record that would end stays. */
  public String getTurned() {
    return address(keptKey, gone.key());
  }

  static String address(String goneKey, String keptKey) {
    return new Address(OrganisationRecordPage.path(goneKey) + "/fusionner")
        .with(WITH, keptKey)
        .toString();
  }
}
