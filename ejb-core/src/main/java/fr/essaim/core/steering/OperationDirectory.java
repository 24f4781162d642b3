package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.steering.internal.JpaOperations;
import fr.essaim.core.steering.internal.OperationNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names operations on documents; who may read such a document, those who make it see to. */
@ApplicationScoped
public class OperationDirectory {

  @Inject private JpaOperations operations;
  @Inject private OperationNames names;
  @Inject private OrganisationDirectory organisations;

  /** Empty if there is none of this key. */
  public Optional<OperationReferences> references(String key) {
    return operations.find(key).map(found -> references(found.details()));
  }

  /** How operations are called, by their keys; those that are not there are missing. */
  public Map<String, OperationRef> named(Collection<String> keys) {
    return names.named(keys);
  }

  private OperationReferences references(OperationDetails details) {
    List<OrganisationRef> funders =
        organisations.named(details.funderKeys()).values().stream()
            .sorted(Comparator.comparing(OrganisationRef::name))
            .toList();
    return new OperationReferences(
        details.name(), details.programme(), details.axis(), details.fileNumber(), funders);
  }
}
