/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void          gouji_cli_interrupt_start           (void);
GCancellable *gouji_cli_interrupt_get_cancellable (void);
void          gouji_cli_interrupt_end             (void);

G_END_DECLS
