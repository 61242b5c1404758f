/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-check-list.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-accessible.h"

struct _GoujiCheckList
{
  GtkWidget parent_instance;

  GoujiSession *session;
  GtkWidget *scroller;
  GtkWidget *grid;
};

G_DEFINE_FINAL_TYPE (GoujiCheckList, gouji_check_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

#define TITLE_CHARS 20

/* Columns of texts that wrap, and of a mark that stands for a word. */
enum
{
  TITLE = 1,
  STATUS = 2,
  LACKS = 7,
};

static const char *
status_glyph (GoujiStatus status)
{
  switch (status)
    {
    case GOUJI_STATUS_PASSED:
      return "✓";
    case GOUJI_STATUS_FAILED:
      return "✗";
    case GOUJI_STATUS_INSUFFICIENT_DATA:
      return "…";
    case GOUJI_STATUS_NOT_APPLICABLE:
    case GOUJI_STATUS_OFF:
    case GOUJI_N_STATUSES:
    default:
      return "–";
    }
}

static const char *
status_class (GoujiStatus status)
{
  switch (status)
    {
    case GOUJI_STATUS_PASSED:
      return "success";
    case GOUJI_STATUS_FAILED:
      return "error";
    case GOUJI_STATUS_INSUFFICIENT_DATA:
      return "warning";
    case GOUJI_STATUS_NOT_APPLICABLE:
    case GOUJI_STATUS_OFF:
    case GOUJI_N_STATUSES:
    default:
      return "dim-label";
    }
}

static void
attach (GoujiCheckList *self, guint column, guint row, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), column == TITLE || column == LACKS);
  gtk_widget_set_hexpand (label, column == TITLE);
  if (column == TITLE && row > 0)
    gtk_label_set_width_chars (GTK_LABEL (label), TITLE_CHARS);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (GTK_GRID (self->grid), label, column, row, 1, 1);
}

static void
attach_count (GoujiCheckList *self, guint column, guint row, guint count)
{
  g_autofree char *text = count > 0 ? g_strdup_printf ("%u", count) : g_strdup ("");

  attach (self, column, row, text, "numeric");
  gtk_label_set_xalign (GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (self->grid), column, row)), 1);
}

static void
attach_check (GoujiCheckList *self, guint row, const GoujiCheckStatus *check)
{
  const char *status = gouji_status_get_label (check->status);
  GtkWidget *mark;

  attach (self, 0, row, check->check, "heading");
  attach (self, TITLE, row, check->title, NULL);
  attach (self, STATUS, row, status_glyph (check->status), status_class (check->status));
  mark = gtk_grid_get_child_at (GTK_GRID (self->grid), STATUS, row);
  gtk_widget_set_tooltip_text (mark, status);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, status, -1);
  attach_count (self, 3, row, check->instances - check->failed);
  attach_count (self, 4, row, check->failed);
  attach_count (self, 5, row, check->not_applicable);
  attach_count (self, 6, row, check->insufficient);
  attach (self, LACKS, row, check->lacks != NULL ? check->lacks : "", "dim-label");
}

static void
on_report_changed (GoujiCheckList *self)
{
  static const char *const titles[] = {
    N_ ("Check"),      N_ ("What must hold"), "",
    N_ ("Passed"),     N_ ("Failed"),         N_ ("Not applicable"),
    N_ ("Lacks data"), N_ ("Missing"),
  };
  GoujiReport *report = gouji_session_get_report (self->session);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  if (report == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    attach (self, i, 0, *titles[i] != '\0' ? _ (titles[i]) : "", "dim-label");
  for (guint i = 0; i < gouji_report_get_n_checks (report); i++)
    attach_check (self, i + 1, gouji_report_get_check (report, i));
}

static void
gouji_check_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GoujiCheckList *self = GOUJI_CHECK_LIST (object);

  if (id != PROP_SESSION)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (g_set_object (&self->session, g_value_get_object (value)) && self->session != NULL)
    g_signal_connect_object (self->session, "report-changed", G_CALLBACK (on_report_changed), self,
                             G_CONNECT_SWAPPED);
}

static void
gouji_check_list_dispose (GObject *object)
{
  GoujiCheckList *self = GOUJI_CHECK_LIST (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (gouji_check_list_parent_class)->dispose (object);
}

static void
gouji_check_list_class_init (GoujiCheckListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = gouji_check_list_set_property;
  object_class->dispose = gouji_check_list_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GOUJI_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
gouji_check_list_init (GoujiCheckList *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 4);
  gtk_widget_add_css_class (self->grid, "detail");
  gouji_accessible_name (self->grid, _("Checks"));
  self->scroller = gtk_scrolled_window_new ();
  gouji_accessible_name (self->scroller, _("Checks"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->grid);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}
