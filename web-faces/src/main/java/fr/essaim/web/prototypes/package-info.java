/** The pages of prototypes. */
package fr.essaim.web.prototypes;
