package fr.essaim.web.spread;

import fr.essaim.core.prototypes.Download;
import fr.essaim.core.spread.AdaptationService;
import fr.essaim.core.spread.TransferService;
import fr.essaim.web.files.Attachment;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** Hands over the files of transfers and adaptations, which stay within. */
@WebServlet({SpreadFileServlet.TRANSFER, SpreadFileServlet.ADAPTATION})
public class SpreadFileServlet extends HttpServlet {

  static final String TRANSFER = "/files/transfer";
  static final String ADAPTATION = "/files/adaptation";

  private static final long serialVersionUID = 1L;

  @Inject private transient TransferService transfers;
  @Inject private transient AdaptationService adaptations;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = (String) request.getAttribute("key");
    UUID id = Attachment.id((String) request.getAttribute("id"));
    Download file =
        request.getServletPath().equals(TRANSFER)
            ? transfers.file(key, id)
            : adaptations.file(key, id);
    Attachment.send(request, response, file, "private, no-store");
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }
}
