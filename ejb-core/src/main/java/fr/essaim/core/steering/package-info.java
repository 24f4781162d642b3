/** What is funded over a period: operations, who takes part in them, and what they promised. */
package fr.essaim.core.steering;
