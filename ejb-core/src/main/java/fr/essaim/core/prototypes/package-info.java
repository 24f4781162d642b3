/**
 * Prototypes: digital changes designed with residents in workshops, told so that another centre can
 * do them again, with their versions, resources and capitalisation sheet.
 */
package fr.essaim.core.prototypes;
