/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-finding-cells.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-closures.h"
#include "app/gouji-context-menu.h"
#include "app/gouji-findings-model.h"
#include "app/gouji-row-copy.h"

#define N_CELLS 9

static GStrv
dup_header (void)
{
  static const char *const titles[N_CELLS]
      = { N_ ("Severity"), N_ ("Check"),  N_ ("Finding"),    N_ ("Equation"), N_ ("Expected"),
          N_ ("Actual"),   N_ ("Difference"), N_ ("Place"), N_ ("Advice") };
  GStrv cells = g_new0 (char *, N_CELLS + 1);

  for (guint i = 0; i < N_CELLS; i++)
    cells[i] = g_strdup (_(titles[i]));
  return cells;
}

static char *
dup_place (GoujiDisclosure *disclosure, GoujiFinding *finding)
{
  if (gouji_finding_get_n_cells (finding) == 0)
    return g_strdup ("");
  return gouji_describe_cell (disclosure, gouji_finding_get_cell (finding, 0));
}

/* NULL for a heading of the list. */
static GStrv
dup_cells (gpointer item, gpointer session)
{
  GoujiFinding *finding;
  GStrv cells;

  if (item == NULL)
    return dup_header ();
  finding = gouji_finding_item_get_finding (item);
  if (finding == NULL)
    return NULL;
  cells = g_new0 (char *, N_CELLS + 1);
  cells[0] = g_strdup (gouji_severity_get_label (gouji_finding_get_severity (finding)));
  cells[1] = g_strdup (gouji_finding_get_check (finding));
  cells[2] = g_strdup (gouji_finding_get_message (finding));
  cells[3] = g_strdup (gouji_finding_get_equation (finding));
  cells[4] = g_strdup (gouji_finding_get_expected (finding));
  cells[5] = g_strdup (gouji_finding_get_actual (finding));
  cells[6] = g_strdup (gouji_finding_get_difference (finding));
  cells[7] = dup_place (gouji_session_get_disclosure (session), finding);
  cells[8] = g_strdup (gouji_finding_get_advice (finding));
  return cells;
}

static const GoujiContextEntry menu[] = {
  { N_ ("_Decide…"), "findings.decide" },
  { N_ ("_Copy"), "findings.copy" },
};

void
gouji_finding_cells_install (GtkWidget *list, GoujiSession *session)
{
  g_return_if_fail (GTK_IS_WIDGET (list) && GOUJI_IS_SESSION (session));

  gouji_row_copy_install_all (list, dup_cells, session);
  gouji_context_menu_install (GTK_LIST_VIEW (list), menu, G_N_ELEMENTS (menu));
}

void
gouji_finding_cells_copy_text (GtkWidget *widget, GoujiSession *session)
{
  GoujiFinding *finding;
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && GOUJI_IS_SESSION (session));

  finding = gouji_session_get_finding (session);
  if (finding == NULL)
    return;
  text = gouji_finding_to_text (gouji_session_get_disclosure (session), finding);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}
