package fr.essaim.web.shell;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewAction;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PreRenderViewEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * A form whose page the server has forgotten: because it was open for too long, or because its
 * author had to sign in again meanwhile. The page is shown as to somebody who comes to it, with
 * what was typed in its fields; nothing of it is done, for anyone who sent it has not seen what the
 * page says now, or is somebody else. The status says so (409).
 */
final class LateForm implements SystemEventListener {

  private LateForm() {}

  /** Whether a page that nothing is known of any more may be shown with what was sent to it. */
  static boolean mayBeShown(FacesContext faces) {
    Map<String, Object> request = faces.getExternalContext().getRequestMap();
    return request.get(PostbackListener.STATEFUL) != null
        && !faces.getPartialViewContext().isAjaxRequest();
  }

  /** Begins the page anew, and leads to its being shown. */
  static UIViewRoot open(FacesContext faces, ViewHandler views, String viewId) {
    ViewMetadata metadata =
        views.getViewDeclarationLanguage(faces, viewId).getViewMetadata(faces, viewId);
    UIViewRoot root =
        metadata == null ? views.createView(faces, viewId) : metadata.createMetadataView(faces);
    faces.setViewRoot(root);
    faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_CONFLICT);
    load(faces, root);
    root.subscribeToViewEvent(PreRenderViewEvent.class, new LateForm());
    faces.renderResponse();
    return root;
  }

  /** What the page does before it is shown the first time. */
  private static void load(FacesContext faces, UIViewRoot root) {
    UIComponent metadata = root.getFacet(UIViewRoot.METADATA_FACET_NAME);
    if (metadata != null) {
      for (UIComponent part : metadata.getChildren()) {
        if (part instanceof UIViewAction action) {
          action.getActionExpression().invoke(faces.getELContext(), null);
        }
      }
    }
  }

  @Override
  public void processEvent(SystemEvent event) {
    FacesContext faces = event.getFacesContext();
    // Part by part, for the whole of the page would also press the button that was pressed.
    try {
      faces.getViewRoot().getChildren().forEach(part -> part.processDecodes(faces));
    } catch (FacesException unreadable) {
      // Not sent by a form of this page, which would have sent its files in parts.
      throw new ViewExpiredException(
          "No form of the page", unreadable, faces.getViewRoot().getViewId());
    }
    String sentence =
        faces.getApplication().evaluateExpressionGet(faces, "#{t['shell.lateForm']}", String.class);
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, null));
  }

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UIViewRoot;
  }
}
