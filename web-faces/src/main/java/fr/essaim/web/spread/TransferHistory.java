package fr.essaim.web.spread;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.spread.TransferService;
import fr.essaim.core.spread.TransferView;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How the site shows what people change of a transfer. */
@RequestScoped
public class TransferHistory extends SpreadHistory {

  @Inject private TransferService service;
  @Inject private Text text;

  @Override
  public String type() {
    return "transfer";
  }

  @Override
  public Head head(String key) {
    TransferView transfer = service.open(key);
    return new Head(
        text.of("spread.transfer.title", transfer.mentor().name(), transfer.receiver().name()),
        null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.history(key);
  }
}
