package fr.essaim.web.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce of this answer's scripts. PrimeFaces expects each form to send it back; where none of
 * its scripts runs to see to that, the form carries it itself ({@code i:nonce}).
 */
@Named
@RequestScoped
public class ScriptNonce {

  @Inject private FacesContext faces;

  public String getValue() {
    return PrimeFacesContext.getCspState(faces).getNonce();
  }
}
