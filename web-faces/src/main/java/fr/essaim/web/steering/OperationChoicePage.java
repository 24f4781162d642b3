package fr.essaim.web.steering;

import fr.essaim.core.steering.OperationRef;
import fr.essaim.core.steering.OperationService;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/**
 * {@code /intranet/depenses/nouvelle} and its like: in which operation something is begun, asked of
 * those who keep several of them.
 */
@Named("operationChoice")
@RequestScoped
public class OperationChoicePage {

  public static final String VIEW = "/pages/intranet/operation-choice.xhtml";

  @Inject private OperationService service;
  @Inject private Redirect redirect;

  private Begun begun;
  private List<OperationRef> operations;

  /** Leads on at once where there is only one. */
  public void load() {
    String address = redirect.variable(Route.TEMPLATE);
    begun =
        Arrays.stream(Begun.values())
            .filter(each -> each.address().equals(address))
            .findFirst()
            .orElseThrow();
    operations = service.where(begun.permission()).stream().filter(begun::isPossibleIn).toList();
    if (operations.size() == 1) {
      redirect.to(begun.address(operations.get(0)));
    }
  }

  public Begun getBegun() {
    return begun;
  }

  public List<OperationRef> getOperations() {
    return operations;
  }
}
