/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which document is shown, at which spot, and where one was before. */

#include "app/gouji-closures.h"
#include "app/gouji-whereabouts.h"
#include "app/gouji-workspace-private.h"

/* A spot on its way to be shown. */
typedef struct
{
  GoujiWorkspace *workspace;
  GoujiSpot *spot;
  int travel;
} Showing;

static void
showing_free (Showing *showing)
{
  g_object_unref (showing->workspace);
  g_object_unref (showing->spot);
  g_free (showing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Showing, showing_free)

void
gouji_workspace_stop_showing (GoujiWorkspace *self)
{
  if (self->showing != NULL)
    g_cancellable_cancel (self->showing);
  g_clear_object (&self->showing);
}

static void
select_finding (GoujiSession *session, const char *id)
{
  GoujiReport *report = gouji_session_get_report (session);

  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    {
      GoujiFinding *finding = gouji_report_get_finding (report, i);

      if (g_str_equal (gouji_finding_get_id (finding), id))
        {
          gouji_session_select_finding (session, finding);
          return;
        }
    }
}

/* In the document that is shown. */
static void
go_to (GoujiWorkspace *self, GoujiSpot *spot)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (self->session);
  GoujiCellRef cell;

  if (disclosure == NULL)
    return;
  if (gouji_spot_get_cell (spot) != NULL)
    gouji_session_select_cell (self->session, gouji_spot_get_cell (spot));
  else if (*gouji_spot_get_finding (spot) != '\0')
    select_finding (self->session, gouji_spot_get_finding (spot));
  else if (*gouji_spot_get_code (spot) != '\0')
    gouji_session_select_code (self->session, gouji_spot_get_code (spot));
  else if (gouji_whereabouts_find (disclosure, gouji_spot_get_place (spot), &cell))
    gouji_session_select_cell (self->session, &cell);
}

static void
tell_failure (GoujiWorkspace *self, GoujiStackItem *item, const GError *error)
{
  g_autofree char *message = gouji_error_to_text (gouji_stack_item_get_file (item), error);

  g_signal_emit_by_name (self, "failed", message);
}

static void
on_shown (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Showing) showing = data;
  GoujiWorkspace *self = showing->workspace;
  GoujiStackItem *item = gouji_spot_get_item (showing->spot);
  g_autoptr (GError) error = NULL;
  g_autoptr (GoujiReport) report = gouji_stack_open_finish (GOUJI_STACK (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->stack == NULL)
    return;
  g_clear_object (&self->showing);
  if (report != NULL)
    {
      self->travel = showing->travel;
      gouji_workspace_take_item (self, item, report);
      self->travel = 0;
      go_to (self, showing->spot);
    }
  else
    tell_failure (self, item, error);
  gouji_workspace_notify_busy (self);
}

static void
start_showing (GoujiWorkspace *self, GoujiSpot *spot, int travel)
{
  Showing *showing = g_new0 (Showing, 1);

  gouji_workspace_stop_showing (self);
  showing->workspace = g_object_ref (self);
  showing->spot = g_object_ref (spot);
  showing->travel = travel;
  self->showing = g_cancellable_new ();
  gouji_stack_open_async (self->stack, gouji_spot_get_item (spot), self->showing, on_shown, showing);
  gouji_workspace_notify_busy (self);
}

/**
 * gouji_workspace_show:
 * @item: of the stack
 *
 * Shows @item as soon as it has been read.  What cannot be read is told by "failed".
 */
void
gouji_workspace_show (GoujiWorkspace *self, GoujiStackItem *item)
{
  gouji_workspace_show_code (self, item, "");
}

/**
 * gouji_workspace_show_code:
 * @code: what is selected then, if the document has it; "" for nothing
 */
void
gouji_workspace_show_code (GoujiWorkspace *self, GoujiStackItem *item, const char *code)
{
  g_autoptr (GoujiSpot) spot = NULL;

  g_return_if_fail (GOUJI_IS_WORKSPACE (self) && GOUJI_IS_STACK_ITEM (item) && code != NULL);

  spot = gouji_spot_new_code (item, code);
  gouji_workspace_show_spot (self, spot);
}

/**
 * gouji_workspace_show_spot:
 * @spot: of a document of the stack
 *
 * Shows the document as soon as it has been read, and selects what is at @spot.
 */
void
gouji_workspace_show_spot (GoujiWorkspace *self, GoujiSpot *spot)
{
  g_return_if_fail (GOUJI_IS_WORKSPACE (self) && GOUJI_IS_SPOT (spot));

  gouji_workspace_stop_showing (self);
  if (gouji_spot_get_item (spot) == self->item)
    go_to (self, spot);
  else
    start_showing (self, spot, 0);
}

static GoujiSpot *
get_here (GoujiWorkspace *self)
{
  const GoujiCellRef *cell = gouji_session_get_cell (self->session);
  GoujiPlace place = GOUJI_PLACE_NONE;

  if (cell != NULL)
    place = gouji_disclosure_get_place (gouji_session_get_disclosure (self->session), cell);
  return gouji_spot_new_place (self->item, place);
}

void
gouji_workspace_show_again (GoujiWorkspace *self)
{
  g_autoptr (GoujiSpot) here = NULL;

  if (self->item == NULL)
    return;
  here = get_here (self);
  start_showing (self, here, 0);
}

static gboolean
is_same_document (GoujiStackItem *a, GoujiStackItem *b)
{
  return g_file_equal (gouji_stack_item_get_file (a), gouji_stack_item_get_file (b))
         && gouji_stack_item_get_index (a) == gouji_stack_item_get_index (b);
}

static void
forget_last (GPtrArray *spots)
{
  if (spots->len > 0)
    g_ptr_array_remove_index (spots, spots->len - 1);
}

/* A new document after going back forgets the way forward, as browsers do. */
void
gouji_workspace_leave (GoujiWorkspace *self, GoujiStackItem *next)
{
  if (next == NULL)
    {
      g_ptr_array_set_size (self->behind, 0);
      g_ptr_array_set_size (self->ahead, 0);
    }
  if (next == NULL || self->item == NULL || is_same_document (self->item, next))
    return;
  if (self->travel < 0)
    forget_last (self->behind);
  else if (self->travel > 0)
    forget_last (self->ahead);
  else
    g_ptr_array_set_size (self->ahead, 0);
  g_ptr_array_add (self->travel < 0 ? self->ahead : self->behind, get_here (self));
}

gboolean
gouji_workspace_get_can_go_back (GoujiWorkspace *self)
{
  g_return_val_if_fail (GOUJI_IS_WORKSPACE (self), FALSE);

  return self->behind->len > 0;
}

gboolean
gouji_workspace_get_can_go_forward (GoujiWorkspace *self)
{
  g_return_val_if_fail (GOUJI_IS_WORKSPACE (self), FALSE);

  return self->ahead->len > 0;
}

void
gouji_workspace_go_back (GoujiWorkspace *self)
{
  g_return_if_fail (GOUJI_IS_WORKSPACE (self));

  if (self->behind->len > 0)
    start_showing (self, g_ptr_array_index (self->behind, self->behind->len - 1), -1);
}

void
gouji_workspace_go_forward (GoujiWorkspace *self)
{
  g_return_if_fail (GOUJI_IS_WORKSPACE (self));

  if (self->ahead->len > 0)
    start_showing (self, g_ptr_array_index (self->ahead, self->ahead->len - 1), 1);
}
