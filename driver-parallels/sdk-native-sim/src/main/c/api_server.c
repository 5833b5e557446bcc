/* Calls on server handles and what logins and hosts result in. */
#include "sim.h"
#include <stdlib.h>
#include <string.h>

PRL_RESULT PrlSrv_Create(PRL_HANDLE_PTR handle) {
  ENTER();
  if (handle == NULL) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  *handle = object_give(&server_new()->object);
  return leave(PRL_ERR_SUCCESS);
}

static server *server_of(PRL_HANDLE handle) { return (server *)object_find(handle, PHT_SERVER); }

static PRL_HANDLE issue(PRL_HANDLE handle, order what) {
  server *of = server_of(handle);
  PRL_HANDLE made = of == NULL ? job_failed(PRL_ERR_INVALID_ARG, what.op) : job_issue(of, &what);
  pthread_mutex_unlock(&big);
  return made;
}

PRL_HANDLE PrlSrv_LoginLocalEx(PRL_HANDLE hServer, PRL_CONST_STR sPrevSessionUuid, PRL_UINT32 port,
    PRL_SECURITY_LEVEL security_level, PRL_UINT32 flags) {
  (void)sPrevSessionUuid, (void)port, (void)security_level, (void)flags;
  ENTER_JOB(PJOC_SRV_LOGIN_LOCAL);
  return issue(hServer, (order){.kind = LOGIN, .op = PJOC_SRV_LOGIN_LOCAL});
}

static bool ends_in(const char *text, const char *end) {
  size_t length = strlen(text), tail = strlen(end);
  return length >= tail && strcmp(text + length - tail, end) == 0;
}

PRL_HANDLE PrlSrv_LoginEx(PRL_HANDLE hServer, PRL_CONST_STR host, PRL_CONST_STR user, PRL_CONST_STR passwd,
    PRL_CONST_STR sPrevSessionUuid, PRL_UINT32 port_cmd, PRL_UINT32 timeout, PRL_SECURITY_LEVEL security_level,
    PRL_UINT32 flags) {
  (void)sPrevSessionUuid, (void)timeout, (void)security_level, (void)flags;
  ENTER_JOB(PJOC_SRV_LOGIN);
  if (host == NULL || user == NULL || passwd == NULL) {
    PRL_HANDLE failed = job_failed(PRL_ERR_INVALID_ARG, PJOC_SRV_LOGIN);
    pthread_mutex_unlock(&big);
    return failed;
  }
  if (ends_in(host, ".invalid")) {
    fault_add(LOGIN, NULL, (fault){FAULT_FAILED, 0, PRL_ERR_CANT_RESOLVE_HOSTNAME});
  } else if (strcmp(passwd, "wrong") == 0) {
    fault_add(LOGIN, NULL, (fault){FAULT_FAILED, 0, PRL_ERR_AUTHENTICATION_FAILED});
  }
  counts.remote_logins++;
  counts.remote_port = port_cmd;
  return issue(hServer, (order){.kind = LOGIN, .op = PJOC_SRV_LOGIN});
}

PRL_HANDLE PrlSrv_Logoff(PRL_HANDLE hServer) {
  ENTER_JOB(PJOC_SRV_LOGOFF);
  return issue(hServer, (order){.kind = LOGOFF, .op = PJOC_SRV_LOGOFF});
}

PRL_HANDLE PrlSrv_GetVmListEx(PRL_HANDLE hServer, PRL_UINT32 nFlags) {
  ENTER_JOB(PJOC_SRV_GET_VM_LIST);
  return issue(hServer, (order){.kind = LIST, .op = PJOC_SRV_GET_VM_LIST, .flags = nFlags});
}

PRL_HANDLE PrlSrv_GetVmConfig(PRL_HANDLE hServer, PRL_CONST_STR sSearchId, PRL_UINT32 nFlags) {
  ENTER_JOB(PJOC_SRV_GET_VM_CONFIG);
  return issue(hServer,
      (order){.kind = LOOKUP, .op = PJOC_SRV_GET_VM_CONFIG, .flags = nFlags,
          .text = sSearchId == NULL ? "" : sSearchId});
}

PRL_HANDLE PrlSrv_GetSrvConfig(PRL_HANDLE hServer) {
  ENTER_JOB(PJOC_SRV_GET_SRV_CONFIG);
  return issue(hServer, (order){.kind = HOST, .op = PJOC_SRV_GET_SRV_CONFIG});
}

/* ---- handlers: the list's lock comes before ours, and is recursive ---- */

static bool hold(PRL_HANDLE handle, server **of) {
  *of = server_of(handle);
  if (*of != NULL) {
    object_hold(&(*of)->object);
    call_waits();
  }
  pthread_mutex_unlock(&big);
  return *of != NULL;
}

static void let_go(server *of) {
  object_drop(&of->object);
  call_goes_on();
}

static void lock_list(server *of) {
  pthread_mutex_lock(&of->handlers_lock);
  pthread_mutex_lock(&big);
}

PRL_RESULT PrlSrv_RegEventHandler(PRL_HANDLE hServer, PRL_EVENT_HANDLER_PTR handler, PRL_VOID_PTR userData) {
  ENTER();
  server *of;
  if (!hold(hServer, &of)) {
    return PRL_ERR_INVALID_ARG;
  }
  lock_list(of);
  PRL_RESULT result = handler == NULL ? PRL_ERR_INVALID_ARG : handlers_add(of, handler, userData);
  pthread_mutex_unlock(&of->handlers_lock);
  let_go(of);
  return leave(result);
}

static void remove_handler(server *from, PRL_EVENT_HANDLER_PTR call, PRL_VOID_PTR user) {
  for (handler **one = &from->handlers; *one != NULL; one = &(*one)->next) {
    if ((*one)->call == call && (*one)->user == user) {
      handler *gone = *one;
      *one = gone->next;
      free(gone);
      return;
    }
  }
}

/* Waits until running callbacks are over, but for the one that it is called from. */
PRL_RESULT PrlSrv_UnregEventHandler(PRL_HANDLE hServer, PRL_EVENT_HANDLER_PTR handler, PRL_VOID_PTR userData) {
  ENTER();
  server *of;
  if (!hold(hServer, &of)) {
    return PRL_ERR_INVALID_ARG;
  }
  lock_list(of);
  remove_handler(of, handler, userData);
  pthread_mutex_unlock(&of->handlers_lock);
  let_go(of);
  return leave(PRL_ERR_SUCCESS);
}

/* ---- texts ---- */

static void destroy_nothing(object *what) { (void)what; }

PRL_RESULT PrlSrv_GetServerInfo(PRL_HANDLE hServer, PRL_HANDLE_PTR phServerInfo) {
  ENTER();
  server *of = server_of(hServer);
  if (of == NULL || phServerInfo == NULL) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  if (!of->connected) {
    return leave(PRL_ERR_NOT_CONNECTED_TO_DISPATCHER);
  }
  *phServerInfo = object_give(object_new(sizeof(object), PHT_SERVER_INFO, destroy_nothing));
  return leave(PRL_ERR_SUCCESS);
}

static PRL_RESULT text_of(PRL_HANDLE handle, PRL_HANDLE_TYPE type, const char *text, PRL_STR buffer,
    PRL_UINT32_PTR size) {
  return leave(object_find(handle, type) == NULL ? PRL_ERR_INVALID_ARG : give_text(text, buffer, size));
}

static PRL_RESULT number_of(PRL_HANDLE handle, PRL_HANDLE_TYPE type, PRL_UINT32 number, PRL_UINT32_PTR out) {
  if (object_find(handle, type) == NULL || out == NULL) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  *out = number;
  return leave(PRL_ERR_SUCCESS);
}

PRL_RESULT PrlLoginResponse_GetSessionUuid(
    PRL_HANDLE hLoginResp, PRL_STR sSessionUuid, PRL_UINT32_PTR pnSessionUuidBufLength) {
  ENTER();
  return text_of(hLoginResp, PHT_LOGIN_RESPONSE, "{5e551045-0000-0000-0000-000000000001}", sSessionUuid,
      pnSessionUuidBufLength);
}

PRL_RESULT PrlSrvCfg_GetCpuCount(PRL_HANDLE hSrvConfig, PRL_UINT32_PTR pnCpuCount) {
  ENTER();
  return number_of(hSrvConfig, PHT_SERVER_CONFIG, 16, pnCpuCount);
}

PRL_RESULT PrlSrvCfg_GetHostRamSize(PRL_HANDLE hSrvConfig, PRL_UINT32_PTR pnHostRamSize) {
  ENTER();
  return number_of(hSrvConfig, PHT_SERVER_CONFIG, 65536, pnHostRamSize);
}

PRL_RESULT PrlSrvCfg_GetHostname(PRL_HANDLE hSrvConfig, PRL_STR sHostname, PRL_UINT32_PTR pnHostnameBufLength) {
  ENTER();
  return text_of(hSrvConfig, PHT_SERVER_CONFIG, "parallels.example", sHostname, pnHostnameBufLength);
}

PRL_RESULT PrlSrvInfo_GetProductVersion(
    PRL_HANDLE hServerInfo, PRL_STR sProductVersion, PRL_UINT32_PTR pnProductVersionBufLength) {
  ENTER();
  return text_of(hServerInfo, PHT_SERVER_INFO, "9.1.2 (stand-in)", sProductVersion, pnProductVersionBufLength);
}
