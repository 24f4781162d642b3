package fr.essaim.web.spread;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.shared.Module;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.EndCause;
import fr.essaim.core.spread.Support;
import fr.essaim.core.steering.OperationService;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the forms of the spread offer to choose from; every value is a text. */
@Named
@RequestScoped
public class SpreadOptions {

  @Inject private OperationService operations;
  @Inject private Access access;
  @Inject private Text text;

  public List<Option> getChannels() {
    return Option.of(Channel.values(), text);
  }

  public List<Option> getSupports() {
    return Option.of(Support.values(), text);
  }

  public List<Option> getCauses() {
    return Option.of(EndCause.values(), text);
  }

  /** The operations that the person reads, for which a transfer may be done. */
  public List<Option> getOperations() {
    return Module.STEERING.isOn() && access.allowsSomewhere(Permission.OPERATION_READ)
        ? operations.list(ListQuery.all().ofSize(ListQuery.MAX_SIZE)).rows().stream()
            .map(row -> new Option(row.key(), row.name()))
            .toList()
        : List.of();
  }
}
