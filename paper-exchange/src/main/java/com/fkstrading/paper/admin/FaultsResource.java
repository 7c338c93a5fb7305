package com.fkstrading.paper.admin;

import com.fkstrading.paper.fault.FaultJson;
import com.fkstrading.paper.fault.Faults;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;

/// Sets, lists and clears the faults.
@Path("/admin/faults")
@RunOnVirtualThread
public class FaultsResource {

    private final Faults faults;

    FaultsResource(Faults faults) {
        this.faults = faults;
    }

    @GET
    public List<Faults.Status> list() {
        return faults.list();
    }

    /// Replaces the faults that were set.
    @PUT
    public List<Faults.Status> set(String body) {
        faults.set(FaultJson.read(AdminJson.parse(body).body()));
        return faults.list();
    }

    @DELETE
    public void clear() {
        faults.set(List.of());
    }
}
